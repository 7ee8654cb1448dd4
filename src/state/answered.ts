// The moment from which on the engine no longer waits for the line: what the page can do without until then is fetched after it.

import { run } from './store.ts';

/** The engine has answered for the first time, or has failed to. */
export const answered: Promise<void> = new Promise(resolve => {
  const stop = run.store.subscribe(({ snapshot, phase }) => {
    if (!snapshot && phase !== 'failed') return;
    stop();
    resolve();
  });
});
