// What is said of labels, from looks whose numbers are known.

import { describe, expect, it } from 'vitest';
import type { LabelRow, Labels } from '../../src/probes/labels.ts';
import {
  detectorRows,
  labelsSummary,
  labelsTable,
  luckText,
  paysFrom,
  protocolWords,
  spreadOf,
} from '../../src/views/labels.ts';
import { labelsFigure } from '../../src/views/labelsFigure.ts';
import { standardError } from '../../src/views/runTitle.ts';
import { palette } from './palette.ts';

/** A row whose five draws lie 0.02 apart round a middle. */
const row = (count: number, svm: number, logistic = svm): LabelRow => {
  const around = (middle: number) =>
    [-2, -1, 0, 1, 2].map(i => ({ auc: middle + 0.02 * i, accuracy: 0.8 + 0.01 * i, f1: 0.5 }));
  return { count, worth: { svm: around(svm), logistic: around(logistic) } };
};
const look = (changes: Partial<Labels> = {}): Labels => ({
  ...{ scoreId: 'probability', labelled: 5, available: 500, normals: 1000 },
  ...{ testNormals: 900, testAnomalies: 100, leftOut: 0, calibration: 400, falseAlarmRate: 0.05 },
  unsupervised: { auc: 0.8, accuracy: 0.9, f1: 0.4 },
  rows: [row(1, 0.6), row(2, 0.85), row(5, 0.78), row(10, 0.82), row(20, 0.9)],
  isWhole: true,
  ...changes,
});
const nothing = { auc: null, accuracy: 0.9, f1: null };

it('a spread is the mean of the draws and their ends', () => {
  const { mean, least, most } = spreadOf(row(5, 0.78), 'svm', 'auc');
  expect([mean, least, most].map(value => value.toFixed(3))).toEqual(['0.780', '0.740', '0.820']);
});

describe('from how many labels on a classifier beats the score', () => {
  it('counts only what stays better', () => expect(paysFrom(look(), 'svm')).toBe(10));
  it('is none where the last does not', () =>
    expect(paysFrom(look({ rows: [row(1, 0.9), row(2, 0.7)] }), 'svm')).toBeNull());
  it('is none where it is equal', () => expect(paysFrom(look({ rows: [row(1, 0.8)] }), 'svm')).toBeNull());
  it('is the first where all are better', () => expect(paysFrom(look({ rows: [row(1, 0.9)] }), 'svm')).toBe(1));
});

describe('the summary', () => {
  it.each([
    [
      look(),
      /^Without labels, “[^”]+” has an AUC of 0\.800\. With 5 labels a linear SVM has 0\.780 on average \(0\.740–0\.820\)\. On average it beats the score from 10 labels on\.$/,
    ],
    [look({ rows: [row(1, 0.9)], labelled: 1 }), /With 1 label a .* from 1 label on\.$/],
    [
      look({ rows: [row(1, 0.6), row(2, 0.7)], labelled: 0 }),
      /With 2 labels .* It does not beat the score with up to 2 labels\.$/,
    ],
    [look({ isWhole: false }), /\(0\.740–0\.820\)\.$/],
    [look({ rows: [], isWhole: false }), /has an AUC of 0\.800\.$/],
    [look({ available: 0, rows: [] }), /No anomaly is left that could be labelled\.$/],
    [look({ unsupervised: nothing, rows: [] }), /^There is nothing to tell apart/],
  ])('%#', (it, words) => expect(labelsSummary(it)).toMatch(words));
});

describe('the table of detectors', () => {
  it('has the score alone without labels', () =>
    expect(detectorRows(look({ labelled: 0 })).map(({ id }) => id)).toEqual(['score']));

  it('has means over the draws, an interval for the luck of the test set, and the range of the draws', () => {
    const [score, svm] = detectorRows(look());
    expect(svm.auc).toBeCloseTo(0.78, 12);
    expect([svm.accuracy, svm.f1].map(value => value.toFixed(3))).toEqual(['0.800', '0.500']);
    const half = 1.96 * standardError(0.8, 100, 900);
    expect(score.interval!.low).toBeCloseTo(0.8 - half, 12);
    expect(score.draws).toBeNull();
    expect(luckText(score)).toMatch(/^95% CI 0\.7\d\d–0\.8\d\d$/);
    expect(luckText(svm)).toMatch(/^95% CI 0\.7\d\d–0\.8\d\d; five draws 0\.740–0\.820$/);
  });

  it('keeps an interval within what an area can be', () => {
    const [score] = detectorRows(look({ unsupervised: { auc: 0.999, accuracy: 1, f1: 1 }, testAnomalies: 3 }));
    expect(score.interval!.high).toBe(1);
  });

  it('says nothing of an area that there is not', () => {
    const [score] = detectorRows(look({ unsupervised: nothing, rows: [] }));
    expect([score.auc, luckText(score)]).toEqual([Number.NaN, '']);
  });
});

it('the protocol says who was left out, and only where somebody was', () => {
  expect(protocolWords(look()).join(' ')).toMatch(
    /1,000 training normals .* among 500 .* 400 calibration normals, of which 5\.0% .* 900 normals and 100 anomalies, none of which can be labelled\.$/s,
  );
  expect(protocolWords(look({ leftOut: 106 }))[1]).toMatch(
    /106 anomalies that can be labelled are left out of this test/,
  );
  expect(protocolWords(look({ leftOut: 1 }))[1]).toMatch(/1 anomaly that can be labelled is left out/);
});

it('the table has every draw', () => {
  const { count, row: rowAt, columns } = labelsTable(look());
  expect(columns).toHaveLength(6);
  expect(count).toBe(1 + 5 * 2 * 5);
  expect(rowAt(0).slice(3)).toEqual([0.8, 0.9, 0.4]);
  expect(rowAt(1)).toEqual([1, 'Linear SVM', 1, 0.6 - 0.04, 0.78, 0.5]);
});

describe('the curve', () => {
  const traces = (measure: 'auc' | 'accuracy') =>
    labelsFigure(look(), measure, palette, 1)!.data as { x: number[]; y: number[]; fill?: string }[];

  it('has a line and a band for each classifier, and the score at no labels', () => {
    const data = traces('auc');
    expect(data.filter(({ fill }) => fill === 'tonexty')).toHaveLength(2);
    expect(data[2].y.map(value => value.toFixed(2))).toEqual(['0.60', '0.85', '0.78', '0.82', '0.90']);
    expect([data.at(-1)!.x, data.at(-1)!.y]).toEqual([[0], [0.8]]);
    expect(traces('accuracy').at(-1)!.y).toEqual([0.9]);
  });

  it('is not there without anomalies or without any to label', () => {
    expect(labelsFigure(look({ unsupervised: nothing, rows: [] }), 'auc', palette, 1)).toBeNull();
    expect(labelsFigure(look({ available: 0, rows: [] }), 'auc', palette, 1)).toBeNull();
  });
});
