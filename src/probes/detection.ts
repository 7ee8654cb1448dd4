// What the score is worth as a detector: its ROC curve on the test set, its threshold from the calibration normals.

import { type Confusion, threshold as calibrate, confusion } from '../core/calibration.ts';
import { averagePrecision, roc } from '../core/roc.ts';
import { thin } from '../core/thin.ts';
import type { Probe } from './types.ts';

const FALSE_ALARM_RATE = 0.05;
const POINTS = 400;
const BINS = 48;

export interface Detection {
  readonly count: number;
  readonly testCount: number;
  readonly anomalies: number;
  /** Null without anomalies or without normals among the scored images. */
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  /** The ROC curve, thinned for drawing; thresholds in units of the score. */
  readonly falsePositiveRate: Float64Array;
  readonly truePositiveRate: Float64Array;
  readonly thresholds: Float64Array;
  /** Score above which an image counts as anomalous: 5 % false alarms on calibration normals, no test label involved. */
  readonly threshold: number;
  readonly confusion: Confusion;
  /** Histogram of the score: [bins + 1] edges, [bins] shares of the normals and of the anomalies. */
  readonly edges: Float64Array;
  readonly normal: Float64Array;
  readonly anomalous: Float64Array;
  /** Scores sorted ascending, [calibration count]: where an image stands among normals. */
  readonly calibrationScores: Float32Array;
}

function histogram(scores: Float32Array, isAnomaly: Uint8Array) {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const score of scores) {
    low = Math.min(low, score);
    high = Math.max(high, score);
  }
  const width = (high - low) / BINS || 1;
  const edges = Float64Array.from({ length: BINS + 1 }, (_, i) => low + i * width);
  const counts = [new Float64Array(BINS), new Float64Array(BINS)] as const;
  const totals = [0, 0];
  for (let i = 0; i < scores.length; i++) {
    const kind = isAnomaly[i] ? 1 : 0;
    counts[kind][Math.min(BINS - 1, Math.floor((scores[i] - low) / width))] += 1;
    totals[kind] += 1;
  }
  const [normal, anomalous] = counts.map((bins, kind) => bins.map(n => n / Math.max(1, totals[kind])));
  return { edges, normal: normal!, anomalous: anomalous! };
}

export const detection: Probe<Detection, never> = {
  fields: [],
  async look({ test, testCount, calibration, isAnomaly }) {
    const score = test.scores.probability;
    const truth = isAnomaly.subarray(0, test.count);
    const curve = roc(score, truth);
    const drawn = thin(curve, POINTS);
    const calibrationScores = calibration.scores.probability.slice().sort();
    const threshold = calibrate(calibrationScores, FALSE_ALARM_RATE);
    return {
      count: test.count,
      testCount,
      anomalies: truth.reduce((sum, one) => sum + one, 0),
      auc: curve.auc,
      averagePrecision: averagePrecision(score, truth),
      falsePositiveRate: drawn.falsePositiveRate,
      truePositiveRate: drawn.truePositiveRate,
      thresholds: drawn.thresholds,
      threshold,
      confusion: confusion(score, truth, threshold),
      ...histogram(score, truth),
      calibrationScores,
    };
  },
};
