// Anomalies that a person might have labelled: the only ones that anything may learn the difference from. They are neither
// trained on nor calibrated with, and what is learned from them is never tested on them.

import { permutation, random } from './random.ts';
import type { Split, SplitRequest } from './split.ts';

/** Enough for several draws of a hundred that have little in common. */
const MOST = 500;

export interface LabelledPool {
  /** Which file the places are of: 0 = the training file, 1 = that of the dataset that the anomalies come from. */
  readonly from: 0 | 1;
  /** Places in that file, in a seeded random order. */
  readonly places: Uint32Array<ArrayBuffer>;
  /**
   * Per test item: 1 = it is one of those, which happens where one file has to do for everything. Where labels are used it
   * is not tested, whether it is among the labelled ones or not; everywhere else it is.
   */
  readonly isAmong: Uint8Array<ArrayBuffer>;
}

/** The test set as it was dealt. */
type Tested = Pick<Split, 'test' | 'testFrom' | 'isAnomaly'>;

/**
 * Draws the anomalies that might be labelled. Of a file that is the test set as well, no more than half of the anomalies that are
 * tested, so that there is something left to find. All other parts of the split are the same whether anything is labelled or not.
 * @param spared places of anomalies in the training file that nothing has learned from
 */
export function labelledPool(request: SplitRequest, spared: Uint32Array, dealt: Tested): LabelledPool {
  const { from, places, isTestFile } = sourceOf(request, spared);
  const { test, testFrom, isAnomaly } = dealt;
  const anomalies = isAnomaly.reduce((sum, one) => sum + one, 0);
  const most = isTestFile ? Math.min(MOST, Math.floor(anomalies / 2)) : MOST;
  const order = permutation(places.length, random(request.seed, 'labelled'));
  const drawn = Uint32Array.from(order.subarray(0, most), i => places[i]);
  const among = new Set(isTestFile ? drawn : []);
  const isAmong = Uint8Array.from(test, (at, i) => (testFrom[i] === from && among.has(at) ? 1 : 0));
  return { from, places: drawn, isAmong };
}

/** Where anomalies can be had: in a training file, or in the one file there is. */
function sourceOf({ testLabels, otherTestLabels, otherTrainLabels, anomaly }: SplitRequest, spared: Uint32Array) {
  if (anomaly.kind !== 'other-dataset') return { from: 0, places: spared, isTestFile: testLabels === null } as const;
  const isTestFile = otherTrainLabels === null;
  const labels = (isTestFile ? otherTestLabels : otherTrainLabels) ?? new Uint8Array(0);
  const places = Uint32Array.from(labels.keys()).filter(at => labels[at] === anomaly.label);
  return { from: 1, places, isTestFile } as const;
}
