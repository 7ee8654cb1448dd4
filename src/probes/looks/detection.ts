// Sorts, counts and resamples the chosen score, so that the page can try any threshold at once.

import { bootstrapRoc } from '../../core/bootstrap.ts';
import { binEdges, binShares, rangeOf } from '../../core/histogram.ts';
import { precisionRecall, roc } from '../../core/roc.ts';
import { thin, thinPrecisionRecall } from '../../core/thin.ts';
import { BINS, type Detection } from '../detection.ts';
import type { Look, RunView } from '../types.ts';

const POINTS = 400;
const RESAMPLES = 200;
/** Of the interval and of the band, which is pointwise: at any one false-alarm rate 95 of 100 curves lie in it. */
const LEVEL = 0.95;
const GRID = 50;

/** What another test set of this size might have shown. It takes a while, so it waits for the whole test set. */
function evidence(scores: Float32Array, truth: Uint8Array, { testCount, values }: RunView) {
  if (scores.length < testCount) return { aucInterval: null, averagePrecisionInterval: null, rocBand: null };
  const seed = Number(values.seed);
  const { auc, averagePrecision, falsePositiveRate, low, high } = bootstrapRoc(scores, truth, {
    resamples: RESAMPLES,
    seed,
    level: LEVEL,
    grid: GRID,
  });
  return {
    aucInterval: auc,
    averagePrecisionInterval: averagePrecision,
    rocBand: auc && { falsePositiveRate, low, high },
  };
}

export const detection: Look<Detection> = async session => {
  const { test, testCount, calibration, isAnomaly, scoreId } = session;
  const scores = test.scores[scoreId]!.slice();
  const truth = isAnomaly.subarray(0, test.count);
  const curve = roc(scores, truth);
  const drawn = thin(curve, POINTS);
  const { averagePrecision, ...precise } = thinPrecisionRecall(precisionRecall(scores, truth), POINTS);
  const normalScores = scores.filter((_, i) => truth[i] === 0).sort();
  const anomalyScores = scores.filter((_, i) => truth[i] !== 0).sort();
  const calibrationScores = calibration.scores[scoreId]!.slice().sort();
  const edges = binEdges(rangeOf(scores), BINS);
  return {
    scoreId,
    count: test.count,
    testCount,
    anomalies: anomalyScores.length,
    auc: curve.auc,
    averagePrecision,
    ...evidence(scores, truth, session),
    falsePositiveRate: drawn.falsePositiveRate,
    truePositiveRate: drawn.truePositiveRate,
    thresholds: drawn.thresholds,
    precisionRecall: precise,
    scores,
    normalScores,
    anomalyScores,
    calibrationScores,
    edges,
    normal: binShares(normalScores, edges),
    anomalous: binShares(anomalyScores, edges),
  };
};
