// Downloads the run as JSON: settings, device, loss curves, scores, timing. Scoring may take half a minute: the button then
// says how far it is, and stops it.

import { Download, Square } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { exportRun, stopExport } from '../../state/actions.ts';
import { useLab } from '../useLab.ts';
import { useWork } from '../useWork.ts';

export function ExportRun() {
  const ready = useLab(state => (state.snapshot?.experiment ?? null) !== null);
  const [busy, setBusy] = useState(false);
  const work = useWork(busy ? 'all' : null);
  const percent = work && work.of > 0 ? `${Math.floor((100 * work.done) / work.of)} %` : '';
  const press = async () => {
    if (busy) return stopExport();
    setBusy(true);
    await exportRun().finally(() => setBusy(false));
  };
  return (
    <TooltipTrigger delay={400}>
      <Button
        className="button export"
        aria-label={busy ? `Stop exporting, ${percent || 'begun'}` : 'Export run'}
        isDisabled={!ready}
        data-busy={busy || undefined}
        onPress={() => void press()}
      >
        {busy ? <Square aria-hidden="true" /> : <Download aria-hidden="true" />}
        <span>{busy ? `Stop · ${percent || '…'}` : 'Export run'}</span>
      </Button>
      <Tooltip className="tooltip" offset={8}>
        {busy
          ? 'Scoring the whole test set by every score. Press to stop.'
          : 'Downloads this run as JSON: settings, device, loss curves, timing, and AUC and average precision by every score. That takes a moment; while the run trains, only scores of a single pass are included.'}
      </Tooltip>
    </TooltipTrigger>
  );
}
