// The form or the run of the moment, and under it what came out.

import { type RefObject, useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { show, undiscard } from '../../../state/sweep/actions.ts';
import { shownSweep, sweeping } from '../../../state/sweep/store.ts';
import { sweepName } from '../../../views/sweep.ts';
import type { PlotHandle } from '../../Plot.tsx';
import { SmallSelect } from '../SmallSelect.tsx';
import { Plan } from './Plan.tsx';
import { Rest } from './Rest.tsx';
import { Result } from './Result.tsx';
import { Running } from './Running.tsx';

const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export function SweepBody({ plot }: { plot: RefObject<PlotHandle | null> }) {
  const { sweeps, running, ready } = useStore(sweeping);
  const sweep = useStore(sweeping, shownSweep);
  const runs = sweeps.find(({ id }) => id === running?.id);
  const top = useRef<HTMLDivElement>(null);
  useKeptFocus(top, runs !== undefined);
  return (
    <div className="sweep" ref={top}>
      {runs ? <Running sweep={runs} /> : <Plan />}
      <Word />
      {sweeps.length > 1 && sweep && (
        <SmallSelect
          label="Sweep"
          value={sweep.id}
          options={[...sweeps]
            .reverse()
            .map(each => ({ id: each.id, label: `${sweepName(each)}, ${date.format(new Date(each.created))}` }))}
          onChange={show}
        />
      )}
      {sweep && running?.id !== sweep.id && <Rest sweep={sweep} />}
      {sweep && sweep.results.length > 0 && <Result sweep={sweep} plot={plot} />}
      {!ready && <p className="card-empty">Loading saved sweeps…</p>}
    </div>
  );
}

/** The button that was pressed goes away with the form: the keyboard goes on where its successor is. */
function useKeptFocus(top: RefObject<HTMLElement | null>, isRunning: boolean): void {
  const was = useRef(isRunning);
  useEffect(() => {
    if (was.current === isRunning) return;
    was.current = isRunning;
    const successor = isRunning ? '.sweep-running button' : '.sweep-start button';
    if (document.activeElement === document.body)
      top.current?.querySelector<HTMLElement>(successor)?.focus({ preventScroll: true });
  }, [top, isRunning]);
}

/** Always on the page, so that a screen reader hears what arrives in it. */
function Word() {
  const { word, unsaved, discarded } = useStore(sweeping);
  return (
    <>
      {unsaved && (
        <p className="sweep-word" data-tone="warning">
          {unsaved}
        </p>
      )}
      <div className="sweep-word" role="status">
        {word && <p>{word}</p>}
        {discarded && (
          <Button className="button" onPress={() => void undiscard()}>
            Undo
          </Button>
        )}
      </div>
    </>
  );
}
