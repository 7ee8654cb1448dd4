// Workers that a test can end in mid-work, as a browser does that runs short of memory, and a page that soon asks after one that is
// silent.

import type { BrowserContext, Page } from 'playwright';

/** For the pages that the context loads from now on. */
export const collectWorkers = (context: BrowserContext) =>
  context.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
  });

/** Ends all that were collected. The console hears of it: `a test ended it`. */
export const endWorkers = (page: Page) =>
  page.evaluate(() => {
    for (const worker of (window as unknown as { workers: Worker[] }).workers.splice(0)) {
      worker.terminate();
      worker.dispatchEvent(new ErrorEvent('error', { message: 'a test ended it' }));
    }
  });

/** Has the engine wait for what never comes: it answers nothing any more. */
export function hangEngine(page: Page): void {
  const engine = page.workers().find(worker => /\/worker-/.test(worker.url()));
  engine
    ?.evaluate(() => {
      const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }); // where shared arrays are withheld too
      Atomics.wait(new Int32Array(buffer), 0, 0);
    })
    .catch(() => {}); // it is ended in the middle
}

/** What a page does every five seconds, it does twice a second: an engine is called silent after three. */
export const makeImpatient = (context: BrowserContext) =>
  context.addInitScript(() => {
    const every = window.setInterval;
    window.setInterval = ((run: () => void, ms?: number) => every(run, ms === 5000 ? 500 : ms)) as typeof setInterval;
  });
