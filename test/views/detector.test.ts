import { describe, expect, it } from 'vitest';
import type { Detection } from '../../src/probes/detection.ts';
import { histogramFigure, histogramSummary, histogramTable, outline, verdicts } from '../../src/views/histogram.ts';
import { aucInWords, rocFigure, rocSummary, rocTable } from '../../src/views/roc.ts';
import { palette } from './palette.ts';

/** Two of four anomalies caught, one of ten normals disturbed. */
const look: Detection = {
  count: 14,
  testCount: 14,
  anomalies: 4,
  auc: 0.8,
  averagePrecision: 0.7,
  falsePositiveRate: Float64Array.of(0, 0.1, 1),
  truePositiveRate: Float64Array.of(0, 0.5, 1),
  thresholds: Float64Array.of(Number.POSITIVE_INFINITY, 0.25, 0.1),
  threshold: 0.25,
  confusion: { tp: 2, fn: 2, fp: 1, tn: 9, precision: 2 / 3, recall: 0.5, f1: 4 / 7, falseAlarmRate: 0.1 },
  edges: Float64Array.of(0, 0.5, 1),
  normal: Float64Array.of(0.9, 0.1),
  anomalous: Float64Array.of(0.25, 0.75),
  calibrationScores: Float32Array.of(0.1, 0.2),
};
const none: Detection = { ...look, anomalies: 0, auc: null, averagePrecision: null };

describe('ROC', () => {
  it('draws chance, curve and the chosen threshold', () => {
    const figure = rocFigure(look, palette, 2)!;
    expect(figure.data).toHaveLength(3);
    expect(figure.data[2]).toMatchObject({ x: [0.1], y: [0.5] });
    expect(figure.layout.uirevision).toBe(2);
  });
  it('reads thresholds as probabilities', () =>
    expect(rocFigure(look, palette, 2)!.data[1]).toMatchObject({
      text: ['no alarm at all', 'alarm below probability 0.750', 'alarm below probability 0.900'],
    }));
  it('has no figure without anomalies, and says why', () => {
    expect(rocFigure(none, palette, 2)).toBeNull();
    expect(aucInWords(none)).toContain('nothing to detect');
    expect(rocSummary(none)).toContain('no ROC curve');
  });
  it('explains an area under one half', () => {
    expect(aucInWords({ ...look, auc: 0.31 })).toContain('easier to draw than the normals');
    expect(aucInWords(look)).toBe('An anomaly gets the higher score in 80 of 100 pairs with a normal image.');
  });
  it('has a table', () => expect(rocTable(look).row(1)).toEqual([0.75, 0.25, 0.1, 0.5]));
});

describe('histogram', () => {
  it('outlines bins from ground to ground', () =>
    expect(outline([0, 1, 2], [0.4, 0.6])).toEqual({ x: [0, 0, 1, 1, 2, 2], y: [0, 0.4, 0.4, 0.6, 0.6, 0] }));
  it('is drawn over the probability', () => {
    const figure = histogramFigure(look, palette, 1);
    expect(figure.data).toHaveLength(2);
    expect(figure.data[0]).toMatchObject({ x: [1, 1, 0.5, 0.5, 0, 0] });
    expect(figure.layout.shapes![0].x0).toBe(0.75);
  });
  it('has no second shape without anomalies', () => expect(histogramFigure(none, palette, 1).data).toHaveLength(1));
  it('counts the four fates', () =>
    expect(verdicts(look).map(({ count, of, share }) => [count, of, share])).toEqual([
      [2, 4, '50.0\u00a0%'],
      [2, 4, '50.0\u00a0%'],
      [1, 10, '10.0\u00a0%'],
      [9, 10, '90.0\u00a0%'],
    ]));
  it('says it in a sentence', () =>
    expect(histogramSummary(look)).toBe(
      'Alarm below probability 0.750: 2 of 4 anomalies caught, 1 false alarm among 10 normals.',
    ));
  it('has a table', () => expect(histogramTable(look).row(1)).toEqual([0.5, 1, 0, 0.5, 0.1, 0.75]));
});
