// What labels are worth on the test set: the classifiers that were fitted and the score that needs none, all on the same examples.

import { labelCounts } from '../core/labelCounts.ts';
import type { ClassifierId, LabelFits } from '../core/labelFits.ts';
import { decisions } from '../core/linear.ts';
import { worthOf } from '../core/worth.ts';
import type { LabelRow, Labels } from '../probes/labels.ts';
import type { Evaluation, Labelling } from '../probes/types.ts';

/** Where classifiers come from. */
export interface Fitted {
  /** How many training normals they learn from, and how many anomalies can be labelled. */
  readonly normals: number;
  readonly available: number;
  /** Per test position: 1 = it might be labelled, so that it is no test where labels are used. */
  readonly isAmong: Uint8Array;
  /** Classifiers by rising numbers of labels; fewer than were asked for where they were given up. */
  fits(counts: readonly number[]): Promise<readonly LabelFits[]>;
}

/** The values at the positions that are kept. */
const kept = (values: ArrayLike<number>, positions: readonly number[]) => Float64Array.from(positions, i => values[i]);

const points = ({ count, latent: width, mean }: Evaluation) => ({ count, width, values: mean });

/** @param seen the scored test set and calibration normals, and the settings `labelled` and `falseAlarmRate` */
export async function lookAtLabels(seen: Parameters<Labelling['look']>[0], fitted: Fitted): Promise<Labels> {
  const { test, calibration, isAnomaly, scoreId, values } = seen;
  const { available, normals, isAmong } = fitted;
  const rate = Number(values.falseAlarmRate);
  const chosen = Math.min(Number(values.labelled), available);
  const tested = Array.from({ length: test.count }, (_, i) => i).filter(i => isAmong[i] === 0);
  const truth = kept(isAnomaly, tested);
  const anomalies = truth.reduce((sum, one) => sum + one, 0);
  const counts = anomalies === 0 ? [] : labelCounts(available, chosen);
  const all = counts.length > 0 ? await fitted.fits(counts) : [];
  const rows = all.map(({ count, fits }): LabelRow => {
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
}
