// Workers that a test can end in mid-work, as a browser does that runs short of memory.

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
