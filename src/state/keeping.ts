// What outlives the page, begun together and fetched after it: the runs, and the state of the one on the stage.

import { keepRuns } from './runs/keep.ts';
import { offerKept } from './takeUp.ts';

/** Begins once, with the page. */
export async function keep(): Promise<void> {
  await Promise.all([keepRuns(), offerKept()]);
}
