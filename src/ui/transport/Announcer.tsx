// Tells people who do not see the page what happens on it, and the browser's tab what it is called.

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { kept } from '../../state/runs/store.ts';
import { lab } from '../../state/store.ts';
import { sweeping } from '../../state/sweep/store.ts';
import { entriesOf } from '../../state/sweep/types.ts';
import { work } from '../../state/work.ts';
import { announce, silence } from '../../views/announcing.ts';
import { titleOf } from '../../views/title.ts';
import { useLab } from '../useLab.ts';

/** "3 of 10" while a sweep runs; null else. */
const useSweepPlace = (): string | null =>
  useStore(sweeping, ({ sweeps, running }) => {
    const sweep = sweeps.find(({ id }) => id === running?.id);
    if (!sweep) return null;
    const all = entriesOf(sweep).length;
    return `${Math.min(all, sweep.results.length + 1)} of ${all}`;
  });

function useTitle(): void {
  const sweep = useSweepPlace();
  const title = useLab(state => titleOf(state, sweep));
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The kept run that is being trained again to verify it; null: none. */
const useVerified = (): string | null =>
  useStore(kept, ({ runs, verifying }) => runs.find(({ id }) => id === verifying)?.name ?? null);

/** What the run says of itself; while a sweep or a verification has it, only what has it: its phases are not the reader's. */
function useRunWords(): string {
  const [text, setText] = useState('');
  const sweep = useSweepPlace();
  const verified = useVerified();
  useEffect(() => {
    if (sweep) setText(`Sweep: run ${sweep}.`);
  }, [sweep]);
  useEffect(() => {
    if (verified !== null) setText(`Verifying “${verified}” in the background.`);
  }, [verified]);
  useEffect(() => {
    let spoken = silence;
    return lab.subscribe((state, before) => {
      if (sweeping.getState().running || kept.getState().verifying !== null) return;
      const said = announce(state, before, spoken, performance.now());
      spoken = said.spoken;
      if (said.text !== null) setText(said.text);
    });
  }, []);
  return text;
}

/** Long work is told when it begins, and at every quarter. */
function useWorkWords(): string {
  const quarter = useStore(work, ({ now }) => (now && now.of > 0 ? Math.floor((4 * now.done) / now.of) : null));
  if (quarter === null) return '';
  return quarter === 0 ? 'Computing scores.' : `Computing scores: ${25 * quarter} percent.`;
}

export function Announcer() {
  useTitle();
  return (
    <div className="visually-hidden">
      <p role="status">{useRunWords()}</p>
      <p role="status">{useWorkWords()}</p>
    </div>
  );
}
