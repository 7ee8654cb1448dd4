// The test images of a whole other dataset under the chosen score: does the detector see that they do not belong?

import type { Settings } from '../core/field.ts';
import type { DatasetId } from '../datasets/index.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Probe } from './types.ts';

export interface OodScores {
  readonly dataset: DatasetId;
  /** What it is called: opened files have names of their own. */
  readonly name: string;
  /** Why there are none, in a sentence. */
  readonly problem: string | null;
  /** Images that were scored, of how many there are. */
  readonly count: number;
  readonly total: number;
  /** What the score is. */
  readonly scoreId: ScoreId;
  /** [count] rising. */
  readonly scores: Float32Array;
}

/** The dataset that is compared with, or null. */
export const oodDataset = ({ compareWith }: Settings): DatasetId | null =>
  compareWith === 'none' ? null : (compareWith as DatasetId);

export const ood: Probe<OodScores, never> = {
  fields: [],
  needs: oodDataset,
  isWhole: ({ count, total }) => count === total,
};
