// The page opens: what the address says is read, an example is put on the stage, the engine is woken.

import { read, write } from '../params/address.ts';
import { configure, engine } from './connection.ts';
import { showExample } from './example.ts';
import { notify } from './notices.ts';
import { lab } from './store.ts';

/** Begins once, when the page has been painted. */
export async function begin(): Promise<void> {
  const address = read(location.search);
  lab.setState({ params: address.params, chosen: address.chosen });
  for (const problem of address.problems) notify('warning', problem);
  keepAddress();
  watchLongTasks();
  void showExample();
  void import('./runs/keep.ts').then(({ keepRuns }) => keepRuns());
  const problem = await configure(address.params);
  if (address.run && !problem) await (await engine()).start();
}

/** The address follows the person's params; browsers refuse more than about a hundred changes in half a minute. */
function keepAddress(): void {
  let later: ReturnType<typeof setTimeout> | undefined;
  const own = ({ ownParams, params } = lab.getState()) => ownParams ?? params;
  lab.subscribe((state, before) => {
    if (own(state) === own(before)) return;
    clearTimeout(later);
    later = setTimeout(() => {
      history.replaceState(null, '', `${location.pathname}${write(own(), location.search)}${location.hash}`);
    }, 300);
  });
}

/** Longest task of this thread while training, where the browser measures tasks. */
function watchLongTasks(): void {
  if (!globalThis.PerformanceObserver?.supportedEntryTypes?.includes('longtask')) return;
  new PerformanceObserver(list => {
    const { phase, longestTaskMs } = lab.getState();
    if (phase !== 'training') return;
    const longest = Math.max(longestTaskMs, ...list.getEntries().map(({ duration }) => duration));
    if (longest > longestTaskMs) lab.setState({ longestTaskMs: longest });
  }).observe({ entryTypes: ['longtask'] });
}
