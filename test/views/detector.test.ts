import { describe, expect, it } from 'vitest';
import { confusion as confusionAt } from '../../src/core/confusion.ts';
import { reachable } from '../../src/core/threshold.ts';
import type { Detection } from '../../src/probes/detection.ts';
import { cheapestOf, costAt, costFigure, costSummary, costTable, precisionAt } from '../../src/views/cost.ts';
import { hasOwnScale, histogramFigure, histogramTable, outline, readingSpan } from '../../src/views/histogram.ts';
import {
  alarmText,
  axisTitle,
  besideText,
  readerOf,
  readingOf,
  readingText,
} from '../../src/views/histogramReading.ts';
import { between, oodInWords, shapeOf } from '../../src/views/histogramShape.ts';
import {
  precisionRecallFigure,
  precisionRecallSummary,
  precisionRecallTable,
} from '../../src/views/precisionRecall.ts';
import { aucInWords, intervalText, rocFigure, rocSummary, rocTable } from '../../src/views/roc.ts';
import { histogramSummary, ratios, verdicts } from '../../src/views/verdicts.ts';
import { palette } from './palette.ts';

const normalScores = Float32Array.from({ length: 10 }, (_, i) => (i === 9 ? 0.5 : 0.125));
const anomalyScores = Float32Array.of(0.125, 0.125, 0.75, 0.75);
/** Two of four anomalies caught, one of ten normals disturbed. */
const threshold = 0.25;
const confusion = confusionAt(normalScores, anomalyScores, threshold);
const look: Detection = {
  scoreId: 'probability',
  count: 14,
  testCount: 14,
  anomalies: 4,
  auc: 0.8,
  averagePrecision: 0.7,
  aucInterval: { low: 0.7, high: 0.9 },
  averagePrecisionInterval: { low: 0.6, high: 0.8 },
  rocBand: {
    falsePositiveRate: Float64Array.of(0, 1),
    low: Float64Array.of(0, 0.9),
    high: Float64Array.of(0.2, 1),
  },
  falsePositiveRate: Float64Array.of(0, 0.1, 1),
  truePositiveRate: Float64Array.of(0, 0.5, 1),
  thresholds: Float64Array.of(Number.POSITIVE_INFINITY, 0.25, 0.1),
  precisionRecall: {
    precision: Float64Array.of(1, 2 / 3, 4 / 14),
    recall: Float64Array.of(0, 0.5, 1),
    thresholds: Float64Array.of(Number.POSITIVE_INFINITY, 0.25, 0.1),
  },
  scores: new Float32Array(14),
  normalScores,
  anomalyScores,
  calibrationScores: Float32Array.from({ length: 99 }, (_, i) => i / 128),
  edges: Float64Array.of(0, 0.5, 1),
  normal: Float64Array.of(0.9, 0.1),
  anomalous: Float64Array.of(0.25, 0.75),
};
const none: Detection = {
  ...look,
  anomalies: 0,
  auc: null,
  averagePrecision: null,
  aucInterval: null,
  averagePrecisionInterval: null,
  rocBand: null,
  anomalyScores: new Float32Array(0),
};
const none4 = confusionAt(normalScores, [], threshold);

describe('readings', () => {
  it('of a probability fall as the score rises, those of an error rise', () => {
    expect(readingOf('probability')).toMatchObject({ label: 'probability', falls: true, side: 'below' });
    expect(readingOf('l2')).toMatchObject({ falls: false, side: 'above' });
  });
  it('say where the alarm lies', () => {
    expect(alarmText(look, 0.25)).toBe('alarm below probability 0.750');
    const squares = { scoreId: 'l2', edges: [0, 60] } as const;
    expect(alarmText(squares, 31.25)).toBe('alarm above L2 31.3');
    expect(alarmText(squares, Number.POSITIVE_INFINITY)).toBe('no alarm at all');
    expect(alarmText(squares, Number.NEGATIVE_INFINITY)).toBe('alarm whatever the score');
  });
  it('have the digits that tell a score from its neighbours', () => {
    const untrained = readerOf({ scoreId: 'probability', edges: [0.4996, 0.5001, 0.5006] });
    expect([0.5001, 0.50013].map(untrained)).toEqual(['0.49990', '0.49987']);
    const trained = readerOf({ scoreId: 'probability', edges: [0.05, 0.4] });
    expect(trained(0.23456)).toBe('0.765');
    const nats = readerOf({ scoreId: 'reconstructionProbability', edges: [0.01, 0.95] });
    expect(nats(0.5)).toBe('0.500');
    expect([readingText(152.34), readingText(152.34, 0.5), readingText(152.34, 300)]).toEqual([
      '152',
      '152.340',
      '152',
    ]);
    expect([readingText(0.5, 0), readingText(0.5, Number.NaN), readingText(0.5, 1e-30)]).toEqual([
      '0.500',
      '0.500',
      '0.5000000',
    ]);
    // What is small does not look like nothing, as long as there are digits for it.
    expect([0.0108, 0.0046, 0.00021, -0.00021, 1e-9, 0].map(read => readingText(read, 1))).toEqual([
      '0.011',
      '0.0046',
      '0.00021',
      '−0.00021',
      '0.000',
      '0.000',
    ]);
  });
});

describe('a score beside its threshold', () => {
  const narrow = { scoreId: 'probability', edges: [0.2, 0.4] } as const;
  it('is one number in its natural unit, and so is the threshold', () => {
    expect(besideText(look, 0.344, 0.272)).toBe('probability 0.656; alarm below 0.728');
    expect(besideText({ scoreId: 'l2', edges: [0, 60] }, 12.3, 10.1)).toBe('L2 12.3; alarm above 10.1');
    expect(besideText({ scoreId: 'kl', edges: [0, 9] }, 4.66, 3)).toBe('KL 4.660\u00a0nats; alarm above 3.000');
    expect(besideText(look, 0.344, Number.POSITIVE_INFINITY)).toBe('probability 0.656; no alarm at all');
  });
  it('has the digits that tell them apart, and no more', () => {
    expect(besideText(narrow, 0.27201, 0.272)).toBe('probability 0.72799; alarm below 0.72800');
    expect(besideText(narrow, 0.272, 0.272)).toBe('probability 0.728; alarm below 0.728');
    expect(besideText({ scoreId: 'l2', edges: [0, 3000] }, 1234.4, 1234)).toBe('L2 1234.4; alarm above 1234.0');
  });
  it('is explained on the axis', () => {
    expect(axisTitle('probability')).toBe('probability<br>(geometric mean over values)');
    expect(axisTitle('negativeElbo')).toBe('−ELBO in nats<br>(reconstruction + KL)');
  });
});

describe('ROC', () => {
  it('draws chance, curve and band, and on request the threshold', () => {
    const figure = rocFigure(look, palette, 2)!;
    expect(figure.data).toHaveLength(4);
    expect(figure.layout.uirevision).toBe(2);
    expect(rocFigure(look, palette, 2, confusion)!.data.at(-1)).toMatchObject({ x: [0.1], y: [0.5] });
    expect(rocFigure({ ...look, rocBand: null }, palette, 2)!.data).toHaveLength(2);
  });
  it('reads thresholds as probabilities', () =>
    expect(rocFigure(look, palette, 2)!.data[1]).toMatchObject({
      text: ['no alarm at all', 'alarm below probability 0.750', 'alarm below probability 0.900'],
    }));
  it('has no figure without anomalies, and says why', () => {
    expect(rocFigure(none, palette, 2)).toBeNull();
    expect(aucInWords(none)).toContain('nothing to detect');
    expect(rocSummary(none, none4)).toContain('no ROC curve');
  });
  it('explains an area under one half', () => {
    const below = aucInWords({ ...look, auc: 0.31 });
    expect(below).toBe(
      'An anomaly is found more anomalous than a normal image in 31 of 100 pairs: worse than a coin flip. This score ranks these anomalies as more normal than the normal images.',
    );
    for (const auc of [0.997, 0.99999]) expect(aucInWords({ ...look, auc })).toContain('in more than 99 of 100 pairs');
    expect(aucInWords({ ...look, auc: 0.001 })).toContain('in fewer than 1 of 100 pairs');
    expect(aucInWords({ ...look, auc: 1 })).toContain('in every pair');
    expect(aucInWords(look)).toBe('An anomaly is found more anomalous than a normal image in 80 of 100 pairs.');
  });
  it('says that a score is the same for all, and neither compares it with a coin nor gives it an area', () => {
    const same = { ...look, auc: 0.5, normalScores: new Float32Array(10), anomalyScores: new Float32Array(5) };
    for (const words of [aucInWords(same), rocSummary(same, confusion)]) {
      expect(words).toContain('the same for every image');
      expect(words).not.toMatch(/coin|AUC/);
    }
  });
  it('says how sure the area is, once that is known', () => {
    expect(intervalText(look)).toBe('95% CI 0.700–0.900');
    expect(rocSummary(look, confusion)).toMatch(/^At the threshold .* are caught at .* false alarms\.$/);
    expect(rocSummary(look, confusion)).not.toContain('AUC'); // which stands at large already
  });
  it('has a table', () => expect(rocTable(look).row(1)).toEqual([0.75, 0.1, 0.5]));
});

describe('precision and recall', () => {
  it('draws what chance would reach, the curve, and on request the threshold', () => {
    expect(precisionRecallFigure(look, palette, 1)!.data[0]).toMatchObject({ y: [4 / 14, 4 / 14] });
    const { data } = precisionRecallFigure(look, palette, 1, confusion)!;
    expect(data.at(-1)).toMatchObject({ x: [0.5], y: [2 / 3] });
    const silent = confusionAt(normalScores, anomalyScores, 1);
    expect(precisionRecallFigure(look, palette, 1, silent)!.data.at(-1)).toMatchObject({ x: [0], y: [1] });
    expect(precisionRecallSummary(look, silent)).toContain('there is no alarm');
  });
  it('has no figure without anomalies', () => {
    expect(precisionRecallFigure(none, palette, 1)).toBeNull();
    expect(precisionRecallSummary(none, none4)).toContain('no curve');
  });
  it('has a table', () => expect(precisionRecallTable(look).row(2)).toEqual([0.9, 1, 4 / 14]));
});

describe('histogram', () => {
  it('outlines bins from ground to ground', () =>
    expect(outline([0, 1, 2], [0.4, 0.6])).toEqual({ x: [0, 0, 1, 1, 2, 2], y: [0, 0.4, 0.4, 0.6, 0.6, 0] }));
  it('is drawn over the probability, and on request with the threshold', () => {
    const figure = histogramFigure(look, palette, 1);
    expect(figure.data).toHaveLength(2);
    expect(figure.data[0]).toMatchObject({ x: [1, 1, 0.5, 0.5, 0, 0] });
    expect(figure.layout.shapes).toBeUndefined();
    expect(histogramFigure(look, palette, 1, 0.25).layout.shapes![0].x0).toBe(0.75);
    expect(histogramFigure(look, palette, 1, Number.POSITIVE_INFINITY).layout.shapes).toBeUndefined();
    expect(readingSpan(look)).toEqual([1, 0]);
    expect(figure.layout.xaxis!.range).toEqual([1, 0]);
  });
  it('has no second shape without anomalies', () => expect(histogramFigure(none, palette, 1).data).toHaveLength(1));
  it('counts the four fates', () =>
    expect(verdicts(confusion).map(({ count, of, share }) => [count, of, share])).toEqual([
      [2, 4, '50.0%'],
      [2, 4, '50.0%'],
      [1, 10, '10.0%'],
      [9, 10, '90.0%'],
    ]));
  it('names the ratios', () =>
    expect(ratios(confusion).map(({ value }) => value)).toEqual(['66.7%', '50.0%', '0.571', '78.6%']));
  it('says it in a sentence', () => {
    expect(histogramSummary(look, threshold, confusion)).toBe(
      'Alarm below probability 0.750: 2 of 4 anomalies caught, 1 false alarm among 10 normals.',
    );
    expect(histogramSummary(none, threshold, none4)).toBe(
      'Alarm below probability 0.750: 1 false alarm among 10 normals.',
    );
  });
  it('has a table', () => expect(histogramTable(look).row(1)).toEqual([0, 0.5, 0.1, 0.75]));
});

describe('laid over the histogram', () => {
  const scores = Float32Array.from([...normalScores, ...anomalyScores]);
  const scored: Detection = { ...look, scores };
  const ood = {
    dataset: 'strokes' as const,
    name: 'Strokes (drawn here)',
    problem: null,
    count: 4,
    total: 8,
    scoreId: 'probability' as const,
    scores: Float32Array.of(0.25, 0.5, 0.875, 1.25),
  };

  it('nothing, the shape is that of the look', () =>
    expect(shapeOf(scored)).toEqual({
      edges: look.edges,
      normal: look.normal,
      anomalous: look.anomalous,
      picked: null,
      ood: null,
    }));
  it('picked images are shares of their own, as far as they are scored', () => {
    const { picked } = shapeOf(scored, Uint32Array.of(0, 9, 12, 13, 99));
    expect(picked).toEqual({ shares: Float64Array.of(0.25, 0.75), count: 4 });
    expect(shapeOf(scored, Uint32Array.of(99)).picked).toBeNull();
  });
  it('another dataset widens the range for all', () => {
    const shape = shapeOf(scored, null, ood);
    expect([shape.edges[0], shape.edges.at(-1)]).toEqual([0.125, 1.25]);
    for (const shares of [shape.normal, shape.anomalous, shape.ood!.shares])
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12);
    expect(shape.normal[0]).toBeCloseTo(0.9, 12); // nine of ten lie at the least score
    expect(shape.ood!.shares.at(-1)).toBe(0.25);
    expect(readingSpan({ ...look, edges: shape.edges })).toEqual([0.875, -0.25]);
  });
  it('has outlines and columns of its own', () => {
    const shape = shapeOf(scored, Uint32Array.of(0, 1), ood);
    const { data } = histogramFigure(scored, palette, 1, undefined, shape);
    expect(data.map(({ name }) => name)).toEqual(['normals', 'anomalies', 'Strokes (drawn here)', 'selected']);
    const { columns, row } = histogramTable(scored, shape);
    expect(columns.slice(-2)).toEqual(['share of Strokes (drawn here)', 'share of selected']);
    expect(row(0).slice(-2)).toEqual([0, 1]);
  });
  it('takes a scale of its own where the others would be pressed flat', () => {
    const flat = { ...shapeOf(scored), normal: Float64Array.of(0.02, 0.02), anomalous: Float64Array.of(0.03, 0.03) };
    const steep = { ...flat, picked: { shares: Float64Array.of(0, 1), count: 1 } };
    expect(hasOwnScale(steep)).toBe(true);
    expect(histogramFigure(scored, palette, 1, undefined, steep).layout.yaxis2).toBeDefined();
    const even = { ...flat, picked: { shares: Float64Array.of(0.04, 0.04), count: 25 } };
    expect(hasOwnScale(even)).toBe(false);
    expect(histogramFigure(scored, palette, 1, undefined, even).layout.yaxis!.range![1]).toBeCloseTo(0.04 * 1.06, 12);
  });
  it('says how many would raise an alarm', () => {
    expect(oodInWords(ood, 0.5, 0.875)).toBe(
      'Of 4 of 8 {images} of Strokes (drawn here) 50.0% would raise an alarm; AUC against the test set’s normals 0.875.',
    );
    expect(oodInWords({ ...ood, total: 4 }, 2, null)).toBe(
      'Of 4 {images} of Strokes (drawn here) 0.0% would raise an alarm.',
    );
  });
  it('picks what is read between two numbers, in either order', () => {
    expect([...between(scored, 0.25, 0.5)]).toEqual([9, 12, 13]);
    expect([...between(scored, 0.5, 0.25)]).toEqual([9, 12, 13]);
    expect([...between({ ...scored, scoreId: 'l2' }, 0.6, 9)]).toEqual([12, 13]);
  });
});

describe('cost', () => {
  const costs = { prevalence: 0.1, missCost: 20, falseAlarmCost: 1 };
  const all = reachable(look.calibrationScores, normalScores, anomalyScores, 1000);

  it('agrees with a table worked by hand', () => {
    // Of 1,000 images 100 are anomalies: 50 missed cost 1,000; of 900 normals 90 disturbed cost 90.
    expect(costAt(look, threshold, costs)).toBeCloseTo(1090, 9);
    expect(costAt(none, threshold, costs)).toBeNull();
    expect(costSummary(look, threshold, costs)).toContain('1,090 per 1,000 {images}');
  });
  it('finds the cheapest that can be set', () => {
    const brute = Math.min(...Array.from(all.thresholds, t => costAt(look, t, costs)!));
    const best = cheapestOf(look, all, costs)!;
    expect(best.cost).toBeCloseTo(brute, 9);
    expect(costAt(look, best.threshold, costs)).toBeCloseTo(brute, 9);
    expect(all.thresholds[Math.round(1000 * best.rate)]).toBe(best.threshold);
    expect(cheapestOf(none, all, costs)).toBeNull();
  });
  it('says how many alarms are right where anomalies are rare', () => {
    expect(precisionAt(0.5, 0.1, 0.1)).toBeCloseTo(0.05 / (0.05 + 0.09), 12);
    expect([precisionAt(0, 0, 0.1), precisionAt(null, 0.1, 0.1)]).toEqual([null, null]);
  });
  it('is drawn with the cheapest point, and on request with the threshold', () => {
    const figure = costFigure(look, all, costs, palette, 1)!;
    expect(figure.data[0]).toMatchObject({ mode: 'lines' });
    expect((figure.data[0] as { x: number[] }).x.every(Number.isFinite)).toBe(true);
    expect(figure.layout.shapes).toBeUndefined();
    expect(costFigure(look, all, costs, palette, 1, 0.25)!.layout.shapes![0].x0).toBe(0.75);
    expect(costFigure(none, all, costs, palette, 1)).toBeNull();
  });
  it('has a table', () => {
    const table = costTable(look, all, costs);
    expect(table.count).toBe(1001);
    expect(table.row(0).slice(2)).toEqual([0, 0, expect.closeTo(2000, 9)]);
  });
});
