// What a label is worth: detectors that learn from a few labelled anomalies, in the space of codes, beside the chosen score, which
// learns from none. All of them are tested on the same examples.

import { number } from '../core/field.ts';
import { MOST_LABELS } from '../core/labelCounts.ts';
import type { ClassifierId } from '../core/labelFits.ts';
import type { Worth } from '../core/worth.ts';
import type { ScoreId } from '../scores/index.ts';
import { falseAlarmRate } from './detection.ts';
import type { Probe } from './types.ts';

export interface LabelRow {
  /** How many anomalies are labelled. */
  readonly count: number;
  /** [draws] each. */
  readonly worth: Readonly<Record<ClassifierId, readonly Worth[]>>;
}

export interface Labels {
  readonly scoreId: ScoreId;
  /** How many labels are looked at closely; never more than there are. */
  readonly labelled: number;
  /** How many anomalies can be labelled, and how many training normals stand beside them. */
  readonly available: number;
  readonly normals: number;
  /** What was tested on, how many anomalies were left out of that because they can be labelled, and what set the thresholds. */
  readonly testNormals: number;
  readonly testAnomalies: number;
  readonly leftOut: number;
  readonly calibration: number;
  readonly falseAlarmRate: number;
  /** The chosen score, without any label. */
  readonly unsupervised: Worth;
  /** By rising number of labels; without those that are still to be fitted. */
  readonly rows: readonly LabelRow[];
  readonly isWhole: boolean;
}

const labelled = number({
  id: 'labelled',
  label: 'Labelled anomalies',
  help: 'How many anomalies somebody has found and labelled. [[Classifiers|classifier]] in the latent space learn from these and from training normals, beside the score; the model never sees a label. The [[seed]] draws them from {images} that are in no other part.',
  group: 'view',
  cost: 'view',
  initial: 0,
  min: 0,
  max: MOST_LABELS,
  step: 1,
  unit: 'examples',
  named: { 0: 'none' },
  applies: ({ anomaly }) => anomaly !== 'none',
});

export const labels: Probe<Labels, typeof labelled | typeof falseAlarmRate> = {
  fields: [labelled, falseAlarmRate],
  applies: (_, code) => code > 0,
  atRest: true,
  evaluates: 'chosen',
  isWhole: ({ isWhole }) => isWhole,
};
