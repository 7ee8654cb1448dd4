// Runs what is left of a sweep, one run after the other, keeps each result as it comes, and gives the stage and the controls
// back at the end, however it ends.

import { differing, fieldOf } from '../../params/schema.ts';
import { dismiss, notify } from '../notices.ts';
import { gate, page } from '../page.ts';
import { meansOpened } from '../run/plan.ts';
import { kept } from '../runs/store.ts';
import { lab } from '../store.ts';
import { bringBack, isLent, setAside } from './aside.ts';
import { runEntry, StartedOver } from './entry.ts';
import { inOneTab } from './lock.ts';
import { put } from './storage.ts';
import { sweeping, sweepOf } from './store.ts';
import { entriesOf, failedOf, paramsOf, remaining, type Sweep } from './types.ts';

const BUSY =
  'A sweep is running: the controls show its current run. Your own run and settings are restored when it ends. Pause suspends it; changing the experiment stops it.';

let stopper: AbortController | null = null;

/** Ends the sweep that runs; the reason begins the sentence that says so. */
export function stop(reason: string): void {
  if (!stopper || stopper.signal.aborted) return;
  sweeping.setState({ stopping: true });
  stopper.abort(reason);
}

/** Remembers what a person changes while a sweep has the controls, and stops it where that is another experiment. */
const watchPerson = (): (() => void) =>
  page.subscribe(({ params, ownParams }, before) => {
    // Both change at once where the lab itself has changed them.
    if (params === before.params || isLent(params) || !ownParams || ownParams !== before.ownParams) return;
    const changed = differing(params, before.params);
    page.setState({ ownParams: { ...ownParams, ...Object.fromEntries(changed.map(id => [id, params[id]])) } });
    const others = changed.filter(id => fieldOf(id).cost !== 'view');
    if (others.length > 0) stop(`You changed ${others.map(id => `“${fieldOf(id).label}”`).join(' and ')}`);
  });

/** Stops a sweep over opened files where others are opened: its runs would be of unlike data. */
const watchFiles = ({ base }: Sweep): (() => void) =>
  lab.subscribe(({ opened }, before) => {
    if (opened?.id !== before.opened?.id && meansOpened(base)) stop('You opened other files');
  });

/** Runs what is left. `kept` is told of the sweep after every run: another tab may have put it away meanwhile. */
async function work(sweep: Sweep, signal: AbortSignal, kept: (sweep: Sweep) => void): Promise<void> {
  let now = sweep;
  for (const entry of remaining(sweep)) {
    sweeping.setState({ running: { id: sweep.id, entry } });
    now = { ...now, results: [...now.results, await runEntry(now, entry, signal)] };
    kept(now);
    await put([now]);
    if (signal.aborted) throw signal.reason;
  }
}

/** How far it is, in words; `reason` if it was stopped. */
function outcome(sweep: Sweep, reason: string | null): string {
  const [all, failed] = [entriesOf(sweep).length, failedOf(sweep).length];
  const back = 'Your own run and settings were restored.';
  if (reason)
    return `${reason}, so the sweep stopped at ${sweep.results.length} of ${all}. Resume continues from there. ${back}`;
  const trouble = failed > 0 ? `, ${failed} of them without a result` : '';
  return `The sweep is complete: ${counted(all)}${trouble}. ${back}`;
}

const counted = (runs: number) => `${runs} ${runs === 1 ? 'run' : 'runs'}`;

/** Why it ended before its end. */
function reasonOf(error: unknown, signal: AbortSignal): string {
  if (error instanceof StartedOver) return 'Its current run was started over';
  return signal.aborted ? String(signal.reason) : `Something unexpected happened (${(error as Error).message})`;
}

async function runHere(started: Sweep, signal: AbortSignal): Promise<void> {
  let sweep = started;
  let reason: string | null = null;
  sweeping.setState({ running: { id: sweep.id, entry: null }, shown: sweep.id, word: '' });
  const busy = notify('info', BUSY);
  const aside = await setAside();
  const unwatch = [watchPerson(), watchFiles(sweep)];
  try {
    await work(sweep, signal, now => {
      sweep = now;
    });
  } catch (error) {
    reason = reasonOf(error, signal);
  }
  sweeping.setState({ stopping: true });
  await bringBack(aside);
  for (const end of unwatch) end();
  const word = outcome(sweep, reason);
  sweeping.setState({ running: null, stopping: false, word });
  dismiss(busy);
  notify('info', word);
}

/** Whether a sweep runs in this tab. */
export const isBusy = (): boolean => stopper !== null;

/** Runs what is left of a sweep, unless one runs already, here or in another tab. */
export async function run(id: string): Promise<void> {
  const sweep = sweepOf(id);
  if (stopper || !sweep) return;
  if (kept.getState().verifying) {
    sweeping.setState({ word: 'An imported run is being verified. Resume when that has ended.' });
    return;
  }
  const obstacle = remaining(sweep).map(entry => gate.obstacle(paramsOf(sweep, entry)));
  const word = obstacle.find(each => each !== null);
  if (word) {
    sweeping.setState({ word });
    notify('warning', word);
    return;
  }
  stopper = new AbortController();
  const { signal } = stopper;
  const isOver = async () => {
    await runHere(sweep, signal);
    return true;
  };
  try {
    if (!(await inOneTab(id, isOver)))
      sweeping.setState({ word: 'This sweep is running in another tab of this browser.' });
  } finally {
    stopper = null;
  }
}
