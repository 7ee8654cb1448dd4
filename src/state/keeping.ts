// What outlives the page, begun together and fetched after it: the runs, and the state of the one on the stage. With them
// what outlives a look: the AUC over the steps, and the scores of runs that came to rest; and a table that a person wanted kept.

import { aucCurvesOf } from './aucCurve.ts';
import { keptScores } from './keptScores.ts';
import { keepRuns } from './runs/keep.ts';
import { run } from './store.ts';
import { findKept } from './tableKept.ts';
import { offerKept } from './takeUp.ts';

/** Begins once, with the page. */
export async function keep(): Promise<void> {
  aucCurvesOf(run).begin();
  keptScores.begin();
  await Promise.all([keepRuns(), offerKept(), findKept()]);
}
