// What a test image is called: classes have names, and an anomaly may come from another dataset than its neighbours.

import { ADDED } from '../core/split.ts';
import { datasets } from '../datasets/index.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { type ScoreId, scores } from '../scores/index.ts';

export interface ClassEntry {
  /** 0 to 9 for classes of the run's dataset; 10 for a class that was added from another. */
  readonly id: number;
  readonly name: string;
  readonly anomalous: boolean;
}

const classesOf = (params: Params, from: number) =>
  datasets[from === 1 ? params.anomalyDataset : params.dataset].classes;

/** The name of the class that a test image is from. */
export const className = (params: Params, testSet: TestSet, position: number): string =>
  classesOf(params, testSet.from[position])[testSet.labels[position]] ?? String(testSet.labels[position]);

/** Id of the legend entry that a test image belongs to. */
export const entryOf = (testSet: TestSet, position: number): number =>
  testSet.from[position] === 1 ? ADDED : testSet.labels[position];

/** What a legend lists: the ten classes, and the added one if there is one. */
export function classEntries(params: Params): ClassEntry[] {
  const own = classesOf(params, 0).map((name, id) => ({
    id,
    name,
    anomalous: params.anomaly === 'held-out' && id === params.heldOut,
  }));
  if (params.anomaly !== 'other-dataset') return own;
  return [...own, { id: ADDED, name: classesOf(params, 1)[params.heldOut] ?? '', anomalous: true }];
}

/** The number that a person reads for a score, such as the probability. */
export const reading = (score: number, id: ScoreId = 'probability'): number => scores[id].reading.of(score);
export const readingLabelOf = (id: ScoreId): string => scores[id].reading.label;
export const readingLabel = readingLabelOf('probability');
