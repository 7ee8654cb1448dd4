// The figures beyond the detector's first ones: what they say in words, in tables and in a file.

import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/core/pairedBootstrap.ts';
import { byClass } from '../../src/core/perClass.ts';
import type { ScoredPart, TestSet } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';
import type { Units } from '../../src/probes/units.ts';
import { scoreIds } from '../../src/scores/index.ts';
import type { AucPoint } from '../../src/state/aucCurve.ts';
import type { Compared } from '../../src/state/comparison.ts';
import type { KeptScores } from '../../src/state/keptScores.ts';
import { aucFigure, aucSummary, aucTable } from '../../src/views/aucCurve.ts';
import { comparedRows, comparedSummary, comparedTable, sideOptions } from '../../src/views/comparison.ts';
import { wordsOf } from '../../src/views/examples/words.ts';
import { likelihoodRows, likelihoodSummary, likelihoodTable, withError } from '../../src/views/likelihood.ts';
import { residualClasses, residualScale, residualsSummary, residualsTable } from '../../src/views/meanResiduals.ts';
import { alongScores, classRows, classRowWords, perClassSummary, perClassTable } from '../../src/views/perClass.ts';
import { recallText } from '../../src/views/precisionRecall.ts';
import { INVENTED, MISSING } from '../../src/views/residual.ts';
import { scoresHead, scoresLines } from '../../src/views/scoresFile.ts';
import { unitsFigure, unitsSummary, unitsTable } from '../../src/views/units.ts';
import { palette } from './palette.ts';

const params = { ...initialParams, dataset: 'mnist' as const, anomaly: 'held-out' as const, heldOut: 5 };

describe('class by class', () => {
  const labels = Uint8Array.of(0, 0, 0, 0, 1, 1, 5, 5);
  const truth = { labels, from: new Uint8Array(8), isAnomaly: labels.map(label => (label === 5 ? 1 : 0)) };
  const scored = Float32Array.of(0.1, 0.2, 0.3, 0.9, 0.8, 0.7, 0.6, 0.95);
  const classes = byClass(scored, truth);
  const names = (order: 'alarms' | 'auc' | 'class') => classRows(classes, params, 0.65, order).map(({ name }) => name);

  it('puts who raises most alarms first, or whom the anomalies are hardest to tell from, and anomalies last', () => {
    expect(names('alarms')).toEqual(['1', '0', '5']);
    expect(names('class')).toEqual(['0', '1', '5']);
    expect(names('auc')).toEqual(['1', '0', '5']);
  });

  it('says who it is', () => {
    const rows = classRows(classes, params, 0.65, 'class');
    expect(perClassSummary(rows)).toBe(
      '2 of 3 false alarms are of “1”, which has 100.0% of its {images} alarmed. The anomalies are hardest to tell from “1”: AUC 0.500.',
    );
    expect(perClassSummary(classRows(classes, params, Number.POSITIVE_INFINITY, 'class'))).toBe(
      'No normal {image} raises an alarm.',
    );
    expect(classRowWords(rows[0], wordsOf({ kind: 'image' }))).toBe(
      '0: 25.0% of 4 images raise a false alarm, AUC against it 0.875',
    );
    expect(classRowWords(rows[2], wordsOf({ kind: 'row' }))).toBe(
      '5, anomalous: 50.0% of 2 rows caught, AUC against the normals 0.750',
    );
  });

  it('says which of several anomalous classes is hardest to find', () => {
    const several = { ...truth, isAnomaly: labels.map(label => (label === 0 ? 0 : 1)) };
    const rows = classRows(byClass(scored, several), { ...params, anomaly: 'one-class' }, 0.65, 'auc');
    expect(perClassSummary(rows)).toBe(
      '25.0% of the {images} of “0” raise a false alarm. “1” is hardest to find: AUC 0.750.',
    );
    expect(rows.map(({ name }) => name)).toEqual(['0', '1', '5']);
  });

  it('draws what is more anomalous further right whatever the score, and reads it in its own words', () => {
    // From the lowest fifth percent of a class to the highest 95, which an image far out does not stretch.
    const strip = (low: number, high: number) => ({ quantiles: [low, low, low, high, high] as const });
    const along = alongScores([strip(1, 2), strip(3, 5)]);
    expect([1, 3, 5].map(score => along(score))).toEqual([0.04, 0.5, 0.96].map(at => expect.closeTo(at, 12)));
    expect([along(-100), along(100), along(Number.POSITIVE_INFINITY)]).toEqual([0, 1, 1]);
    expect(alongScores([strip(3, 3)])(3), 'all scores equal').toBe(0.04);
    const rows = classRows(classes, params, 0.65, 'class');
    const table = perClassTable(rows, { scoreId: 'probability' });
    const row = table.row(1);
    expect(table.columns).toHaveLength(row.length);
    expect(row.slice(0, 5)).toEqual(['1', 'no', 2, 2, 1]);
    expect(row[10]).toBeCloseTo(1 - 0.75, 6); // the median as a probability
  });
});

describe('the likelihood', () => {
  const said = (mean: number, error: number) => ({ mean, error });
  const of = (count: number, elbo: number) => ({
    count,
    elbo: said(elbo, 0.21),
    importance: said(elbo + 4, 0.2),
    gap: said(4, 0.05),
    reconstruction: said(elbo + 6, 0.2),
    kl: said(6, 0.04),
  });
  const look = { samples: 500, normal: of(9000, -104.324), anomalous: of(900, -130) };

  it('has the digits that its error leaves', () => {
    expect(withError(said(-104.324, 0.21))).toBe('−104.32 ±\u00a00.21');
    expect(withError(said(-104.324, 0.42))).toBe('−104.3 ±\u00a00.4');
    expect(withError(said(-104.324, 12))).toBe('−104 ±\u00a012');
    expect(withError(said(-104.324, 0))).toBe('−104.32 ±\u00a00.00');
    expect(withError(said(-104.324, Number.NaN)), 'one image has no spread').toBe('−104.3');
    expect(withError(said(Number.NaN, Number.NaN))).toBe('–');
  });

  it('is told in nats and in bits, of normals and of anomalies', () => {
    const rows = likelihoodRows(look, 784);
    expect(rows.map(({ id }) => id)).toEqual([
      'elbo',
      'reconstruction',
      'kl',
      'elbo in bits',
      'importance',
      'gap',
      'importance in bits',
    ]);
    expect(rows[0].normal).toBe('−104.32 ±\u00a00.21');
    expect(rows[3].normal).toBe('0.1920 ±\u00a00.0004'); // 104.324 / (784 log 2)
    expect(likelihoodRows({ ...look, anomalous: of(0, Number.NaN) }, 784)[0].anomalous).toBeNull();
    expect(likelihoodSummary(look, 784)).toContain('9,000 normal test {images} is at least −100.32 ±\u00a00.20 nats');
    expect(likelihoodSummary(look, 784)).toContain('Anomalies: 25.7 nats less.');
    const dense = likelihoodRows({ ...look, normal: of(9000, 104.324) }, 784);
    expect(dense[3].normal, 'a density above 1 has bits below zero').toBe('−0.1920 ±\u00a00.0004');
    expect(likelihoodTable(look, 784).row(2)[6], 'KL takes bits').toBeCloseTo(6 / (784 * Math.LN2), 9);
    expect(likelihoodTable(look, 784).count).toBe(10);
    expect(likelihoodTable(look, 784).row(0).slice(0, 5)).toEqual(['normal', 'elbo', 500, 9000, -104.324]);
  });
});

describe('latent dimensions', () => {
  const look: Units = {
    dimensions: 3,
    normals: 50,
    anomalies: 5,
    kl: Float64Array.of(3, 1.5, 0),
    anomalyKl: Float64Array.of(4, 2, 0),
    variance: Float64Array.of(0.9, 0.5, 0.0001),
    active: 2,
  };

  it('are counted, and what they cost is summed', () => {
    expect(unitsSummary(look)).toBe(
      '2 of 3 dimensions are active; together they cost 4.5 nats per normal {image}, of which z1 takes 3.',
    );
    expect(unitsTable(look).row(2)).toEqual(['z3', 0, 0, 0.0001, 'no']);
  });

  it('are drawn with cost above and variance below', () => {
    const figure = unitsFigure(look, palette, 1)!;
    expect(figure.data).toHaveLength(4);
    expect(figure.layout.yaxis?.type).toBe('log');
    expect(unitsFigure({ ...look, anomalyKl: null }, palette, 1)!.data).toHaveLength(3);
    // Numbers on the logarithmic axis are whole decades, and few.
    for (const smallest of [0.5, 1e-6]) {
      const { dtick, range } = unitsFigure({ ...look, variance: look.variance.map(() => smallest) }, palette, 1)!.layout
        .yaxis as { dtick: number; range: [number, number] };
      expect(Number.isInteger(dtick)).toBe(true);
      expect((range[1] - range[0]) / dtick).toBeLessThanOrEqual(4);
      expect((range[1] - range[0]) / dtick).toBeGreaterThan(1.5);
    }
    const nobody = { ...look, normals: 0, kl: null };
    expect(unitsFigure(nobody, palette, 1)).toBeNull();
    expect(unitsSummary(nobody)).toBe('No normal {image} has been scored.');
  });
});

describe('mean residuals', () => {
  const filled = (value: number) => new Float32Array(784).fill(value);
  const look = {
    count: 20,
    testCount: 100,
    classes: [
      { id: 0, count: 12, signed: filled(0.1), absolute: filled(0.2) },
      { id: 5, count: 8, signed: filled(-0.2), absolute: filled(0.4) },
    ],
  };

  it('have one scale for all classes, with a true zero', () => {
    expect(residualScale(look).signed).toBeCloseTo(0.2, 6);
    const [zero, five] = residualClasses(look, params);
    // Half of the full colour, and all of the other one.
    expect([...zero.signedPixels.subarray(0, 4)]).toEqual([...MISSING.map(c => Math.round(c / 2)), 255]);
    expect([...five.signedPixels.subarray(0, 4)]).toEqual([...INVENTED, 255]);
    expect([...five.absolutePixels.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    const none = { ...look, classes: [{ id: 0, count: 1, signed: filled(0), absolute: filled(0) }] };
    expect([...residualClasses(none, params)[0].signedPixels.subarray(0, 4)]).toEqual([0, 0, 0, 255]);
  });

  it('say which class is redrawn worst', () => {
    const classes = residualClasses(look, params);
    expect(residualsSummary(classes, look)).toBe(
      '“5” is redrawn worst, off by 40.0% of white per pixel; “0” best, by 20.0%. Means over a fair sample of 20 test images.',
    );
    const [name, anomalous, count, absolute, signed] = residualsTable(classes).row(1);
    expect([name, anomalous, count]).toEqual(['5', 'yes', 8]);
    expect([absolute, signed]).toEqual([expect.closeTo(0.4, 6), expect.closeTo(-0.2, 6)]);
  });
});

describe('the AUC over training', () => {
  const point = (step: number, auc: number, isWhole = false): AucPoint => ({
    ...{ step, epoch: step / 10, auc, isWhole },
    count: isWhole ? 1000 : 500,
  });
  const points = [point(1, 0.6), point(10, 0.8), point(20, 0.7, true)];
  const named = { run: 'one', epochs: 2, many: 'series' };

  it('marks the looks at the whole test set', () => {
    const { figure, span } = aucFigure(points, palette, { ...named, before: null })!;
    expect(figure.data.at(-1)).toMatchObject({ x: [2], y: [0.7] });
    expect(figure.data[1]).toMatchObject({
      text: ['step 1, 500 test series', 'step 10, 500 test series', 'step 20, 1000 test series'],
    });
    expect(span[0]).toBeLessThanOrEqual(0.5);
    expect(aucFigure(points, palette, { ...named, before: span })!.span).toBe(span);
    expect(aucFigure([], palette, { ...named, before: null })).toBeNull();
  });

  it('says what it is now, and when it was higher', () => {
    expect(aucSummary(points, 'L1 error')).toBe(
      'L1 error: AUC 0.700 at epoch 2, on the whole test set. It was highest at epoch 1: 0.800 on 500 {images}.',
    );
    expect(aucSummary(points.slice(0, 2), 'L1 error')).toContain('It has not been higher.');
    expect(aucTable(points).row(2)).toEqual([20, 2, 0.7, 1000, 'yes']);
  });
});

describe('a comparison', () => {
  const areas = (auc: number) => ({ auc, averagePrecision: auc / 2 });
  const found = (observed: number, low: number, high: number, flips: number): Difference => ({
    ...{ observed, low, high, flips },
  });
  const compared = (auc: Difference): Compared => ({
    ...{ sides: ['l1', 'l2'], run: 1, step: 9, images: 1000, resamples: 1000 },
    observed: { a: areas(0.8), b: areas(0.75) },
    ...{ auc, averagePrecision: found(0.025, -0.01, 0.06, 0.08) },
  });
  const sure = compared(found(0.05, 0.02, 0.08, 0.001));
  const unsure = compared(found(-0.05, -0.11, 0.01, 0.06));

  it('says who is ahead, and whether that is sure', () => {
    expect(comparedSummary(sure, ['L1', 'L2'])).toBe(
      '“L1” is ahead of “L2” by 0.050 in AUC, and stays so in all but 0.1% of 1,000 test sets drawn anew out of this one.',
    );
    expect(comparedSummary(unsure, ['L1', 'L2'])).toMatch(
      /^“L2” is ahead of “L1” by 0.050 .* cannot tell them apart\.$/,
    );
    expect(comparedSummary(compared(found(0.05, 0.02, 0.08, 0)), ['L1', 'L2'])).toContain('in each of 1,000 test sets');
    expect(comparedSummary(compared(found(0, 0, 0, 0.5)), ['L1', 'L2'])).toContain('no difference');
  });

  it('has a row for each area, and a table', () => {
    expect(comparedRows(sure)[0]).toEqual({
      ...{ id: 'auc', label: 'AUC', a: '0.800', b: '0.750', difference: '+0.050' },
      doubt: '95% CI +0.020 to +0.080; the other way round in 0.1% of the draws',
    });
    expect(comparedTable(sure, ['L1', 'L2']).row(1)).toEqual([
      'average precision',
      0.4,
      0.375,
      0.025,
      -0.01,
      0.06,
      0.08,
    ]);
  });

  it('offers every score, with the reason where one says nothing of this model, and other runs on the same data', () => {
    const list = (run: string, data: string): KeptScores => ({
      ...{ id: `${run}:l1`, run, created: '2026-01-01T00:00:00.000Z', scoreId: 'l1', step: 1200, data },
      images: { places: new Float64Array(0), isAnomaly: new Uint8Array(0), scores: new Float32Array(0) },
    });
    const lists = [
      list('here', 'mnist,'),
      list('other', 'mnist,'),
      list('third', 'fashion-mnist,'),
      list('deleted', 'mnist,'),
    ];
    const options = sideOptions(params, lists, 'here', 'mnist,', new Map([['other', 'MNIST, β 8']]));
    expect(options).toHaveLength(scoreIds.length + 1);
    expect(options.at(-1)).toMatchObject({ id: 'other:l1', label: 'MNIST, β 8: L1 error, step 1,200' });
    const plain = sideOptions({ ...params, model: 'autoencoder' as never }, [], 'here', 'mnist,', new Map());
    expect(plain.filter(({ reason }) => reason !== null).map(({ id }) => id)).toEqual([
      'sampledProbability',
      'reconstructionProbability',
      'negativeElbo',
      'kl',
      'importance',
    ]);
    expect(plain.find(({ id }) => id === 'kl')!.reason).toContain('without a Gaussian');
  });
});

it('the share that is caught says how sure it is, and does not where there are no anomalies', () => {
  const counts = { fp: 1, tn: 9, precision: 0.9, f1: 0.9, accuracy: 0.9, falseAlarmRate: 0.1 };
  expect(recallText({ ...counts, tp: 8, fn: 2, recall: 0.8 })).toBe('80.0% (95% CI 49.0–94.3%)');
  expect(recallText({ ...counts, tp: 0, fn: 0, recall: null })).toBe('–');
});

it('a file has a line for every image, with its number in the dataset and every score in full', () => {
  const testSet = {
    ...{ run: 1, count: 3, labels: Uint8Array.of(5, 1, 7), from: Uint8Array.of(0, 0, 1) },
    index: Uint32Array.of(900, 17, 4),
    isAnomaly: Uint8Array.of(1, 0, 1),
  } as unknown as TestSet;
  const part = {
    ...{ run: 1, step: 5, from: 1, to: 3, total: 3 },
    scores: Object.fromEntries(scoreIds.map((id, s) => [id, Float32Array.of(s + 0.25, Number.NaN)])),
  } as ScoredPart;
  const added = { ...params, anomalyDataset: 'fashion-mnist' as const };
  const head = scoresHead(added).trimEnd().split(',');
  expect(head).toEqual(['index', 'dataset', 'label', 'class', 'anomalous', ...scoreIds]);
  const lines = scoresLines(part, testSet, added).trimEnd().split('\r\n');
  expect(lines[0]).toBe(`17,mnist,1,1,0,${scoreIds.map((_, s) => s + 0.25).join()}`);
  expect(lines[1].split(',').slice(0, 5)).toEqual(['4', 'fashion-mnist', '7', 'Sneaker', '1']);
  expect(lines[1].split(',').slice(5)).toEqual(scoreIds.map(() => ''));
  expect(lines).toHaveLength(2);
  const plain = scoresHead({ model: 'autoencoder' });
  expect(plain).toContain('probability');
  expect(plain).not.toMatch(/sampled|kl|Elbo/i);
});
