// Runs what is left of a sweep, one run after the other, keeps each result as it comes, and gives the stage and the controls
// back at the end, however it ends.

import { differing, fieldOf } from '../../params/schema.ts';
import { dismiss, notify } from '../notices.ts';
import { lab } from '../store.ts';
import { bringBack, isLent, setAside } from './aside.ts';
import { runEntry, StartedOver } from './entry.ts';
import { inOneTab } from './lock.ts';
import { put } from './storage.ts';
import { sweeping, sweepOf } from './store.ts';
import { entriesOf, failedOf, remaining } from './types.ts';

const BUSY =
  'A sweep has the stage: the controls show the run that it trains at the moment. Your own run and settings come back when it ends. Pause holds it; changing the experiment stops it.';

let stopper: AbortController | null = null;

/** Ends the sweep that runs; the reason begins the sentence that says so. */
export function stop(reason: string): void {
  if (!stopper || stopper.signal.aborted) return;
  sweeping.setState({ stopping: true });
  stopper.abort(reason);
}

/** Remembers what a person changes while a sweep has the controls, and stops it where that is another experiment. */
const watchPerson = (): (() => void) =>
  lab.subscribe(({ params, ownParams }, before) => {
    if (params === before.params || isLent(params) || !ownParams) return;
    const changed = differing(params, before.params);
    lab.setState({ ownParams: { ...ownParams, ...Object.fromEntries(changed.map(id => [id, params[id]])) } });
    const others = changed.filter(id => fieldOf(id).cost !== 'view');
    if (others.length > 0) stop(`You changed ${others.map(id => `“${fieldOf(id).label}”`).join(' and ')}`);
  });

async function work(id: string, signal: AbortSignal): Promise<void> {
  for (const entry of remaining(sweepOf(id)!)) {
    sweeping.setState({ running: { id, entry } });
    const result = await runEntry(sweepOf(id)!, entry, signal);
    const sweep = sweepOf(id)!;
    await put([{ ...sweep, results: [...sweep.results, result] }]);
    if (signal.aborted) throw signal.reason;
  }
}

/** How far it is, in words; `reason` if it was stopped. */
function outcome(id: string, reason: string | null): string {
  const sweep = sweepOf(id)!;
  const [all, failed] = [entriesOf(sweep).length, failedOf(sweep).length];
  const back = 'Your own run and settings are back.';
  if (reason)
    return `${reason}, so the sweep stopped at ${sweep.results.length} of ${all}. Resume goes on from there. ${back}`;
  const trouble = failed > 0 ? `, ${failed} of them without a result` : '';
  return `The sweep is complete: ${all} ${all === 1 ? 'run' : 'runs'}${trouble}. ${back}`;
}

async function runHere(id: string, signal: AbortSignal): Promise<void> {
  sweeping.setState({ running: { id, entry: null }, shown: id, word: '' });
  notify('info', BUSY);
  const aside = await setAside();
  const unwatch = watchPerson();
  let reason: string | null = null;
  try {
    await work(id, signal);
  } catch (error) {
    reason =
      error instanceof StartedOver
        ? 'The run of the moment was started over'
        : signal.aborted
          ? String(signal.reason)
          : `Something unexpected happened (${(error as Error).message})`;
  }
  sweeping.setState({ stopping: true });
  await bringBack(aside);
  unwatch();
  const word = outcome(id, reason);
  sweeping.setState({ running: null, stopping: false, word });
  for (const notice of lab.getState().notices) if (notice.text === BUSY) dismiss(notice.id);
  notify('info', word);
}

/** Whether a sweep runs in this tab. */
export const isBusy = (): boolean => stopper !== null;

/** Runs what is left of a sweep, unless one runs already, here or in another tab. */
export async function run(id: string): Promise<void> {
  if (stopper || !sweepOf(id)) return;
  stopper = new AbortController();
  const { signal } = stopper;
  const isOver = async () => {
    await runHere(id, signal);
    return true;
  };
  try {
    if (!(await inOneTab(id, isOver)))
      sweeping.setState({ word: 'This sweep runs in another tab of this browser at the moment.' });
  } finally {
    stopper = null;
  }
}
