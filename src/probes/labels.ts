// What a label is worth: detectors that learn from a few labelled anomalies, in the space of codes, beside the chosen score, which
// learns from none. All of them are tested on the same examples.

import { number } from '../core/field.ts';
import { labelCounts, MOST_LABELS } from '../core/labelCounts.ts';
import type { ClassifierId } from '../core/labelFits.ts';
import { decisions } from '../core/linear.ts';
import { type Worth, worthOf } from '../core/worth.ts';
import type { ScoreId } from '../scores/index.ts';
import { falseAlarmRate } from './detection.ts';
import type { Evaluation, Probe } from './types.ts';

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
  help: 'How many anomalies somebody has found and labelled. [[Classifiers|classifier]] in the latent space learn from these and from training normals, beside the score; the model itself never sees a label. They are drawn by the [[seed]] from {images} that neither train the model nor [[calibrate|calibration]] a threshold nor test anything.',
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

/** The values at the positions that are kept. */
const kept = (values: ArrayLike<number>, positions: readonly number[]) => Float64Array.from(positions, i => values[i]);

export const labels: Probe<Labels, typeof labelled | typeof falseAlarmRate> = {
  fields: [labelled, falseAlarmRate],
  applies: (_, code) => code > 0,
  atRest: true,
  evaluates: 'chosen',
  async look({ test, calibration, isAnomaly, scoreId, values, labelling }) {
    const { available, normals, isAmong } = labelling;
    const rate = Number(values.falseAlarmRate);
    const chosen = Math.min(Number(values.labelled), available);
    const tested = Array.from({ length: test.count }, (_, i) => i).filter(i => isAmong[i] === 0);
    const truth = kept(isAnomaly, tested);
    const anomalies = truth.reduce((sum, one) => sum + one, 0);
    const counts = anomalies === 0 ? [] : labelCounts(available, chosen);
    const fits = counts.length > 0 ? await labelling.fits(counts) : [];
    const points = ({ count, latent: width, mean }: Evaluation) => ({ count, width, values: mean });
    const rows = fits.map(({ count, fits }): LabelRow => {
      const worth = (id: ClassifierId) =>
        fits.map(fit => {
          const scores = kept(decisions(fit[id], points(test)), tested);
          return worthOf(scores, truth, decisions(fit[id], points(calibration)), rate);
        });
      return { count, worth: { svm: worth('svm'), logistic: worth('logistic') } };
    });
    return {
      ...{ scoreId, labelled: chosen, available, normals },
      testNormals: tested.length - anomalies,
      testAnomalies: anomalies,
      leftOut: test.count - tested.length,
      calibration: calibration.count,
      falseAlarmRate: rate,
      unsupervised: worthOf(kept(test.scores[scoreId]!, tested), truth, calibration.scores[scoreId]!, rate),
      rows,
      isWhole: rows.length === counts.length,
    };
  },
  isWhole: ({ isWhole }) => isWhole,
};
