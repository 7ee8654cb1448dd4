// What the score is worth as a detector on the test set. Nothing here knows the threshold: the look brings the scores in
// the order in which the page can try any threshold at once, and the settings of the threshold are the page's own.

import { choice, number } from '../core/field.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Probe } from './types.ts';

export const BINS = 48;
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export interface Detection {
  /** The score that the numbers are of. */
  readonly scoreId: ScoreId;
  readonly count: number;
  readonly testCount: number;
  readonly anomalies: number;
  /** Null without anomalies or without normals among the scored images. */
  readonly auc: number | null;
  readonly averagePrecision: number | null;
  /** 95 % of bootstrap resamples have their area here; null while not the whole test set is scored. */
  readonly aucInterval: Interval | null;
  /** The same for the average precision. */
  readonly averagePrecisionInterval: Interval | null;
  /** The band of the ROC curve, [grid] each; null as above. */
  readonly rocBand: {
    readonly falsePositiveRate: Float64Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
  } | null;
  /** The ROC curve, thinned for drawing; thresholds in units of the score. */
  readonly falsePositiveRate: Float64Array;
  readonly truePositiveRate: Float64Array;
  readonly thresholds: Float64Array;
  /** The precision-recall curve, thinned for drawing. */
  readonly precisionRecall: {
    readonly precision: Float64Array;
    readonly recall: Float64Array;
    readonly thresholds: Float64Array;
  };
  /** [count], in the order of the test list. */
  readonly scores: Float32Array;
  /** Rising: the scores of the test set's normals, of its anomalies, and of the calibration normals. */
  readonly normalScores: Float32Array;
  readonly anomalyScores: Float32Array;
  readonly calibrationScores: Float32Array;
  /** Histogram of the score: [bins + 1] edges, [bins] shares of the normals and of the anomalies. */
  readonly edges: Float64Array;
  readonly normal: Float64Array;
  readonly anomalous: Float64Array;
}

export const falseAlarmRate = number({
  id: 'falseAlarmRate',
  label: 'False-alarm rate',
  help: 'Sets the [[threshold]]: the share of [[calibration]] normals that may raise a false alarm. The same rate means the same at every step of every run.',
  group: 'view',
  cost: 'view',
  initial: 0.05,
  min: 0,
  max: 1,
  step: 0.001,
});

export const thresholdBy = choice({
  id: 'thresholdBy',
  label: 'Threshold set by',
  help: 'Whether [[calibration]] normals set the [[threshold]], or the labels of the very test set that it is judged on.',
  group: 'view',
  cost: 'view',
  initial: 'calibration',
  options: [
    {
      value: 'calibration',
      label: 'Calibration',
      help: 'A [[quantile]] of the scores of normal {images} that were kept apart, at the false-alarm rate that you choose.',
    },
    {
      value: 'best-on-test',
      label: 'Best on the test set',
      help: 'Cheating: the threshold is chosen with the labels that grade it (by [[Youden’s J|youden-j]], recall minus false-alarm rate), so its results look too good.',
    },
  ],
});

export const prevalence = number({
  id: 'prevalence',
  label: 'Share of anomalies',
  help: 'How common anomalies are where the detector is used, which is usually far less than in this test set.',
  group: 'view',
  cost: 'view',
  initial: 0.01,
  min: 0.001,
  max: 0.5,
  step: 0.001,
  scale: 'log',
});

const price = <const Id extends string>(id: Id, label: string, help: string, initial: number) =>
  number({ id, label, help, group: 'view', cost: 'view', initial, min: 1, max: 10_000, step: 1, scale: 'log' });

export const missCost = price(
  'missCost',
  'Cost of a miss',
  'What it costs if an anomaly goes unnoticed, in any unit. For the cheapest threshold only the ratio of the two costs matters.',
  100,
);

export const falseAlarmCost = price(
  'falseAlarmCost',
  'Cost of a false alarm',
  'What it costs to look into a false alarm, in the same unit as a miss.',
  1,
);

const pageFields = [falseAlarmRate, thresholdBy, prevalence, missCost, falseAlarmCost] as const;

export const detection: Probe<Detection, never, (typeof pageFields)[number]> = {
  fields: [],
  pageFields,
};
