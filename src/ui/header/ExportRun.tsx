// Downloads the run as JSON: settings, device, loss curves, scores, timing. While that takes, its place is taken by how far
// it is and the way to stop it.

import { Download } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { exportRun } from '../../state/actions.ts';
import { later } from '../later.tsx';
import { useLab } from '../useLab.ts';

const Exporting = later(async () => (await import('./Exporting.tsx')).Exporting);

export function ExportRun() {
  const ready = useLab(state => (state.snapshot?.experiment ?? null) !== null);
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await exportRun().finally(() => setBusy(false));
  };
  const button = (
    <TooltipTrigger delay={400}>
      <Button className="button export" aria-label="Export run" isDisabled={!ready} isPending={busy} onPress={press}>
        <Download aria-hidden="true" />
        <span>Export run</span>
      </Button>
      <Tooltip className="tooltip" offset={8}>
        Downloads this run as JSON: settings, device, loss curves, timing, and AUC and average precision by every score.
        That takes a moment; while the run trains, only scores of a single pass are included.
      </Tooltip>
    </TooltipTrigger>
  );
  return busy ? (
    <Suspense fallback={button}>
      <Exporting />
    </Suspense>
  ) : (
    button
  );
}
