// What a test image is called: classes have names, and an anomaly may come from another dataset than its neighbours.

import { ADDED } from '../core/truth.ts';
import type { TestSet } from '../engine/api.ts';
import { anomalousClass, isAnomalous } from '../params/anomaly.ts';
import { datasetOf } from '../params/dataset.ts';
import type { Params } from '../params/schema.ts';
import { type ScoreId, scores } from '../scores/index.ts';

export interface ClassEntry {
  /** A class of the run's dataset; `ADDED` for one that was added from another. */
  readonly id: number;
  readonly name: string;
  readonly anomalous: boolean;
}

const classesOf = (params: Params, from: number) =>
  datasetOf(params, from === 1 ? params.anomalyDataset : params.dataset).classes;

/** The name of the class that a test image is from. */
export const className = (params: Params, testSet: TestSet, position: number): string =>
  classesOf(params, testSet.from[position])[testSet.labels[position]] ?? String(testSet.labels[position]);

/** What a legend lists: every class, and the added one if there is one. */
export function classEntries(params: Params): ClassEntry[] {
  const found = anomalousClass(params);
  const isAdded = found?.kind === 'other-dataset';
  const own = classesOf(params, 0).map((name, id) => ({ id, name, anomalous: !isAdded && isAnomalous(params, id) }));
  return isAdded ? [...own, { id: ADDED, name: found.name, anomalous: true }] : own;
}

/** The number that a person reads for a score, such as the probability. */
export const reading = (score: number, id: ScoreId = 'probability'): number => scores[id].reading.of(score);
export const readingLabelOf = (id: ScoreId): string => scores[id].reading.label;
