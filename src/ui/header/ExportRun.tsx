// Downloads the run as JSON: settings, device, loss curves, scores, timing.

import { Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { exportRun } from '../../state/actions.ts';
import { useLab } from '../useLab.ts';

export function ExportRun() {
  const ready = useLab(state => (state.snapshot?.experiment ?? null) !== null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await exportRun().finally(() => setBusy(false));
  };
  return (
    <TooltipTrigger delay={400}>
      <Button className="button export" aria-label="Export run" isDisabled={!ready} isPending={busy} onPress={press}>
        <Download aria-hidden="true" />
        <span>Export run</span>
      </Button>
      <Tooltip className="tooltip" offset={8}>
        Downloads this run as JSON: settings, device, loss curves and timing, with the whole test set under every score.
        That takes a moment; while a run trains, the scores of a single pass are all.
      </Tooltip>
    </TooltipTrigger>
  );
}
