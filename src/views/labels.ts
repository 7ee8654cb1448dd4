// What a label is worth, in words and numbers: classifiers that learn from a few labelled anomalies beside the score, which
// learns from none.

import type { ClassifierId } from '../core/labelFits.ts';
import type { Worth } from '../core/worth.ts';
import type { LabelRow, Labels } from '../probes/labels.ts';
import { scores } from '../scores/index.ts';
import { counted, fixed, percent, share, whole } from './numbers.ts';
import { standardError } from './runTitle.ts';
import type { Table } from './table.ts';

export type Measure = keyof Worth;
export const measures: readonly { readonly id: Measure; readonly label: string }[] = [
  { id: 'auc', label: 'AUC' },
  { id: 'accuracy', label: 'Accuracy' },
  { id: 'f1', label: 'F1' },
];

export const classifiers: readonly { readonly id: ClassifierId; readonly label: string }[] = [
  { id: 'svm', label: 'Linear SVM' },
  { id: 'logistic', label: 'Logistic regression' },
];

/** Over the draws of labels; NaN where nothing is known. */
export interface Spread {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export function spreadOver(worths: readonly Worth[], measure: Measure): Spread {
  const values = worths.map(worth => worth[measure] ?? Number.NaN);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, least: Math.min(...values), most: Math.max(...values) };
}

export const spreadOf = (row: LabelRow, id: ClassifierId, measure: Measure): Spread =>
  spreadOver(row.worth[id], measure);

/** A detector in the small table. */
export interface DetectorRow {
  readonly id: ClassifierId | 'score';
  readonly label: string;
  readonly auc: number;
  /** 95% by the standard error of the area (Hanley & McNeil), for the luck of this test set. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly accuracy: number;
  readonly f1: number;
  /** Of the AUC over draws, for the luck of the labels; null for the score, which has none. */
  readonly draws: Spread | null;
}

/** The detectors at the number of labels that is looked at closely. */
export function detectorRows(look: Labels): DetectorRow[] {
  const { unsupervised, rows, labelled, scoreId } = look;
  const known = (value: number | null) => value ?? Number.NaN;
  const score = known(unsupervised.auc);
  const first: DetectorRow = {
    id: 'score',
    label: scores[scoreId].label,
    ...{ auc: score, interval: intervalOf(score, look) },
    ...{ accuracy: known(unsupervised.accuracy), f1: known(unsupervised.f1), draws: null },
  };
  const row = rows.find(({ count }) => count === labelled);
  if (!row) return [first];
  const learned = classifiers.map(({ id, label }): DetectorRow => {
    const draws = spreadOf(row, id, 'auc');
    const [accuracy, f1] = [spreadOf(row, id, 'accuracy').mean, spreadOf(row, id, 'f1').mean];
    return { id, label, auc: draws.mean, interval: intervalOf(draws.mean, look), accuracy, f1, draws };
  });
  return [first, ...learned];
}

function intervalOf(auc: number, { testAnomalies, testNormals }: Labels): DetectorRow['interval'] {
  if (Number.isNaN(auc)) return null;
  const half = 1.96 * standardError(auc, testAnomalies, testNormals);
  return { low: Math.max(0, auc - half), high: Math.min(1, auc + half) };
}

/** The least number of labels from which on, on average, a classifier has the higher AUC; null where it never has, or not to the end. */
export function paysFrom({ rows, unsupervised: { auc } }: Labels, id: ClassifierId): number | null {
  if (auc === null) return null;
  let from: number | null = null;
  for (const row of rows) {
    if (!(spreadOf(row, id, 'auc').mean > auc)) from = null;
    else from ??= row.count;
  }
  return from;
}

const range = ({ least, most }: Spread) => `${share(least)}–${share(most)}`;

export function labelsSummary(look: Labels): string {
  const { unsupervised, rows, labelled, scoreId, available } = look;
  if (unsupervised.auc === null) return 'There is nothing to tell apart without both normals and anomalies.';
  const without = `Without labels, “${scores[scoreId].label}” has an AUC of ${share(unsupervised.auc)}.`;
  if (available === 0) return `${without} No anomaly is left that could be labelled.`;
  const row = rows.find(({ count }) => count === labelled) ?? rows.at(-1);
  if (!row) return without;
  const svm = spreadOf(row, 'svm', 'auc');
  const learned = `With ${counted(row.count, 'label')} a linear SVM has ${share(svm.mean)} on average (${range(svm)}).`;
  if (!look.isWhole) return `${without} ${learned}`;
  const from = paysFrom(look, 'svm');
  const end = rows.at(-1)!.count;
  const verdict =
    from === null
      ? `It does not beat the score with up to ${counted(end, 'label')}.`
      : `On average it beats the score from ${counted(from, 'label')} on.`;
  return `${without} ${learned} ${verdict}`;
}

/** Who has learned from what, and what was tested: what is promised of these numbers. */
export function protocolWords(look: Labels): string[] {
  const { normals, available, testNormals, testAnomalies, leftOut, calibration, falseAlarmRate } = look;
  const tested = `All are tested on the same ${whole(testNormals)} normals and ${whole(testAnomalies)} anomalies`;
  const apart =
    leftOut === 0
      ? `${tested}, none of which can be labelled.`
      : `${tested}. These data have no test file of their own, so ${counted(leftOut, 'anomaly', 'anomalies')} that can be labelled ${leftOut === 1 ? 'is' : 'are'} left out of this test: the score has other figures here than elsewhere.`;
  return [
    `The classifiers learn from the codes of ${whole(normals)} training normals and of the labelled anomalies, drawn five times by the seed among ${whole(available)} that the model was not trained on. Both kinds weigh the same (C = 1).`,
    `The thresholds of accuracy and F1 are set by ${whole(calibration)} calibration normals, of which ${percent(falseAlarmRate)} may raise a false alarm. ${apart}`,
  ];
}

/** Every draw of every number of labels. */
export function labelsTable({ unsupervised, rows, scoreId }: Labels): Table {
  const score = [
    0,
    scores[scoreId].label,
    '',
    unsupervised.auc ?? '',
    unsupervised.accuracy ?? '',
    unsupervised.f1 ?? '',
  ];
  const drawn = rows.flatMap(({ count, worth }) =>
    classifiers.flatMap(({ id, label }) =>
      worth[id].map(({ auc, accuracy, f1 }, draw) => [count, label, draw + 1, auc ?? '', accuracy ?? '', f1 ?? '']),
    ),
  );
  const all = [score, ...drawn];
  return {
    columns: ['labelled anomalies', 'detector', 'draw', 'AUC', 'accuracy', 'F1'],
    count: all.length,
    row: i => all[i],
  };
}

/** "95% CI 0.747–0.822; five draws 0.701–0.840": what stands under an AUC. */
export function luckText({ interval, draws }: DetectorRow): string {
  const ofTest = interval ? `95% CI ${fixed(interval.low, 3)}–${fixed(interval.high, 3)}` : '';
  return [ofTest, draws ? `five draws ${range(draws)}` : ''].filter(Boolean).join('; ');
}
