// Opens the menu of a card: save the picture or its numbers, or read the numbers right here.

import { Download } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ProbeId } from '../../probes/index.ts';
import { saveAs } from '../../state/download.ts';
import { onDemand } from '../later.tsx';
import { TipButton } from '../Tip.tsx';
import { useStage } from '../useStage.ts';
import { csvBlob, type Files, fileName } from './files.ts';
import type { SaveChoice } from './SaveChoices.tsx';

const SaveChoices = onDemand(async () => (await import('./SaveChoices.tsx')).SaveChoices);

interface Props {
  view: string;
  title: string;
  probe: ProbeId | undefined;
  files: Files;
  onShowTable: () => void;
}

export function SaveMenu({ view, title, probe, files, onShowTable }: Props) {
  const stage = useStage();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const name = (ending: string) => {
    const { seen, snapshot, id, example } = stage.lab.getState();
    const of = probe && seen[probe];
    // A picture may still be of the run before, whose name is gone.
    const isNow = !of || of.run === snapshot?.run;
    const run = example ? 'example' : isNow ? id.slice(-10) : `run-${of.run}`;
    return fileName(view, run, of?.step ?? snapshot?.progress.step ?? 0, ending);
  };
  const choose = async (choice: SaveChoice) => {
    if (choice === 'table') return onShowTable();
    if (choice === 'csv') {
      const table = files.table(stage);
      return table && saveAs(csvBlob(table), name('csv'));
    }
    const blob = await files[choice]?.(stage);
    if (blob) saveAs(blob, name(choice));
  };
  return (
    <>
      <TipButton
        ref={button}
        label={`Save ${title}`}
        hint="Save the picture or its numbers, or read them as a table"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        onKeyDown={event => (/^Arrow(Up|Down)$/.test(event.key) ? setOpen(true) : event.continuePropagation())}
      >
        <Download aria-hidden="true" />
      </TipButton>
      {isOpen && (
        <SaveChoices
          label={`Save ${title}`}
          files={files}
          triggerRef={button}
          onChoose={choice => void choose(choice)}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
