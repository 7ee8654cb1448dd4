// The frame of every view: what it is, in one sentence what it shows, and the same things to do with each: explain, save,
// read as a table, see it large, fold it.

import { ChevronUp, Maximize2, Minimize2 } from 'lucide-react';
import { memo, type ReactNode, useCallback, useId, useRef, useState } from 'react';
import type { ProbeId } from '../probes/index.ts';
import { plays } from '../state/run/state.ts';
import { Badge } from './card/Badge.tsx';
import type { Files } from './card/files.ts';
import { SaveMenu } from './card/SaveMenu.tsx';
import { useLarge } from './card/useLarge.ts';
import { useWatch } from './card/useOnScreen.ts';
import { Help } from './controls/Help.tsx';
import { Terms } from './glossary/Words.tsx';
import { onDemand } from './later.tsx';
import { TipButton } from './Tip.tsx';
import { useLab } from './useLab.ts';
import { useSide, useStage } from './useStage.ts';
import { useFold } from './workbench/foldContext.ts';
import './card.css';

const TableDialog = onDemand(async () => (await import('./card/TableDialog.tsx')).TableDialog);

interface Props {
  id: string;
  title: string;
  help: ReactNode;
  /** What has to be looked at while the card can be seen. */
  probe?: ProbeId;
  /** One sentence that says what the picture shows; it changes with the picture. */
  summary: ReactNode;
  /** Small selects and segments that belong to this view alone. */
  controls?: ReactNode;
  files: Files;
  /** What to do so that there is something to see. */
  empty?: ReactNode;
  children: ReactNode;
}

export function Card({ id: view, title: name, help, probe, summary, controls, files, empty, children }: Props) {
  const [stage, side] = [useStage(), useSide()];
  const [id, title] = side ? [`${view}-${side}`, `${name} · ${side}`] : [view, name];
  const card = useRef<HTMLElement>(null);
  const heading = useId();
  const [isTableOpen, setTableOpen] = useState(false);
  const { isLarge, toggle } = useLarge(card);
  const isEmpty = useLab(state => (probe ? !state.seen[probe] : !state.snapshot?.experiment));
  const showTable = useCallback(() => setTableOpen(true), []);
  useWatch(card, probe);

  return (
    <section className="card" id={`view-${id}`} ref={card} aria-labelledby={heading} data-full={isLarge || undefined}>
      {probe && <Badge probe={probe} />}
      <header className="card-head">
        <Title id={heading} title={title} help={help} />
        <Tools {...{ id, title, probe, files, isLarge, toggle }} onShowTable={showTable} />
        <p className="card-summary">{isEmpty ? '' : <Summary of={summary} />}</p>
      </header>
      {controls && !isEmpty && <div className="card-controls">{controls}</div>}
      <div className="card-body">{isEmpty ? <div className="card-empty">{empty ?? <Nothing />}</div> : children}</div>
      {isTableOpen && (
        <TableDialog title={title} table={() => files.table(stage)} onClose={() => setTableOpen(false)} />
      )}
    </section>
  );
}

/** What is seen, in a sentence; one that is data has the words of the run's examples. */
const Summary = ({ of }: { of: ReactNode }) => (typeof of === 'string' ? <Terms text={of} /> : of);

/** What to do so that there is something to see, or that it is on its way. */
function Nothing() {
  const isComing = useLab(state => plays(state) || state.phase === 'compiling');
  const isTrained = useLab(state => (state.snapshot?.progress.step ?? 0) > 0);
  if (isComing) return 'This figure appears with the next steps.';
  return isTrained ? 'This figure is being computed.' : 'Press Play: this figure appears with the first steps.';
}

// A card is drawn again with every look at its run, and most of that would be its buttons, which stay as they are.

const Title = memo(function Title({ id, title, help }: { id: string; title: string; help: ReactNode }) {
  return (
    <div className="card-title">
      <h3 id={id}>{title}</h3>
      <Help of={title}>{help}</Help>
    </div>
  );
});

interface ToolsProps extends Pick<Props, 'id' | 'title' | 'files'> {
  probe: ProbeId | undefined;
  isLarge: boolean;
  toggle(): void;
  onShowTable(): void;
}

const Tools = memo(function Tools({ id, title, probe, files, isLarge, toggle, onShowTable }: ToolsProps) {
  const fold = useFold();
  return (
    <div className="card-tools">
      <SaveMenu view={id} title={title} probe={probe} files={files} onShowTable={onShowTable} />
      <TipButton
        label={isLarge ? `Leave full screen` : `${title} on the full screen`}
        {...(isLarge && { shortcut: 'Esc' })}
        onPress={toggle}
      >
        {isLarge ? <Minimize2 aria-hidden="true" /> : <Maximize2 aria-hidden="true" />}
      </TipButton>
      {fold && !isLarge && (
        <TipButton
          className="button icon bare card-fold"
          label={`Fold ${title}`}
          hint="Fold it to its name. It rests until it is opened again."
          onPress={fold}
        >
          <ChevronUp aria-hidden="true" />
        </TipButton>
      )}
    </div>
  );
});
