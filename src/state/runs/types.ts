// What is kept of a run, in this browser and in files.

import type { RunRecord } from '../../engine/api.ts';

/** A ROC curve with few enough points to keep. The areas are in the record; none is computed from this. */
export interface KeptRoc {
  /** Id of the score that it is the curve of. */
  readonly score: string;
  /** Both of the same length, 0..1, never falling. */
  readonly falsePositiveRate: readonly number[];
  readonly truePositiveRate: readonly number[];
}

export interface KeptRun {
  readonly id: string;
  /** ISO 8601, UTC, so that they sort as text. */
  readonly created: string;
  readonly updated: string;
  readonly name: string;
  readonly note: string;
  readonly record: RunRecord;
  /** Null where there was nothing to tell apart, or no look at the curve came in time. */
  readonly roc: KeptRoc | null;
}
