// Downloads the run as a notebook: the model in PyTorch, its weights, its data, its scores. What writes it is fetched with the press.

import { FileCode } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { notify } from '../../state/notices.ts';
import { later } from '../later.tsx';
import { useLab } from '../useLab.ts';

const Writing = later(async () => (await import('./WritingNotebook.tsx')).WritingNotebook);

const press = async () => {
  try {
    const { exportPython } = await import('../../state/python/export.ts');
    await exportPython();
  } catch {
    notify('warning', 'What writes the notebook could not be fetched. Try again when the connection is back.');
  }
};

export function ExportPython() {
  const rests = useLab(({ phase, snapshot }) => snapshot?.experiment && (phase === 'paused' || phase === 'finished'));
  const [busy, setBusy] = useState(false);
  const button = (
    <TooltipTrigger delay={400}>
      <Button
        className="button icon export to-python"
        aria-label="Export to Python"
        isDisabled={!rests}
        isPending={busy}
        onPress={() => {
          setBusy(true);
          void press().finally(() => setBusy(false));
        }}
      >
        <FileCode aria-hidden="true" />
      </Button>
      <Tooltip className="tooltip" offset={8}>
        Downloads this run as a Jupyter notebook that rebuilds it in PyTorch, with its weights and its data, and goes on
        from there. The run has to be paused or finished.
      </Tooltip>
    </TooltipTrigger>
  );
  return busy ? (
    <Suspense fallback={button}>
      <Writing />
    </Suspense>
  ) : (
    button
  );
}
