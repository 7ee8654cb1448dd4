// What is kept of a run, in this browser and in files.

import type { Device, RunRecord } from '../../engine/api.ts';
import type { Labels } from '../../probes/labels.ts';

/** A ROC curve with few enough points to keep. The areas are in the record; none is computed from this. */
export interface KeptRoc {
  /** Id of the score that it is the curve of. */
  readonly score: string;
  /** Both of the same length, 0..1, never falling. */
  readonly falsePositiveRate: readonly number[];
  readonly truePositiveRate: readonly number[];
}

/** The detector as it was set when the run was kept, and what that was worth on the test set. */
export interface KeptThreshold {
  /** Id of the score that it is set on. */
  readonly score: string;
  readonly setBy: 'calibration' | 'best-on-test';
  /** Share of calibration normals that it alarms at. */
  readonly calibrationRate: number;
  /** Score above which there is an alarm, higher = more anomalous; null where it is infinite. */
  readonly value: number | null;
  /** Images of the test set: anomalies caught and missed, normals that raise a false alarm and that pass. */
  readonly caught: number;
  readonly missed: number;
  readonly falseAlarms: number;
  readonly passed: number;
}

/** What classifiers that learn from labelled anomalies were worth beside the score: every draw of labels. */
export interface KeptLabels extends Omit<Labels, 'scoreId' | 'labelled' | 'isWhole'> {
  /** Id of the score that stands beside them. */
  readonly score: string;
}

/** What came out when somebody trained an imported run again: of all scores, the one in which file and training differ most. */
export interface Verified {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Id of the run that was trained for it, among the kept ones. */
  readonly runId: string | null;
  readonly score: string;
  /** Areas under the ROC curve: what the file says, and what training came to. */
  readonly claimed: number | null;
  readonly found: number | null;
  /** What it was found with; not in those that are older than this field. */
  readonly precision?: Device['precision'];
}

/** That a run came from a file, so that nobody here has seen what it says. */
export interface Imported {
  /** ISO 8601, UTC. A run of a file without a date was `created` at the same moment. */
  readonly at: string;
  readonly verified: Verified | null;
}

export interface KeptRun {
  readonly id: string;
  /** ISO 8601, UTC, so that they sort as text. */
  readonly created: string;
  readonly updated: string;
  readonly name: string;
  readonly note: string;
  /** Null where it was trained here. */
  readonly imported: Imported | null;
  /** Version of the lab that trained it; null where that is not known. */
  readonly lab: string | null;
  readonly record: RunRecord;
  /** Null where there was nothing to tell apart, or no look at the curve came in time. */
  readonly roc: KeptRoc | null;
  /** Null as above, or where it was kept before thresholds were. */
  readonly threshold: KeptThreshold | null;
  /** Null where nobody has looked at labels. */
  readonly labels: KeptLabels | null;
}
