import { describe, expect, it } from 'vitest';
import { fieldOf, initialParams, type Params } from '../../src/params/schema.ts';
import { shown } from '../../src/params/shown.ts';
import type { Result, Sweep } from '../../src/state/sweep/types.ts';
import {
  scoresOf,
  spreadText,
  sweepName,
  sweepRows,
  sweepRunsTable,
  sweepSummary,
  sweepTable,
} from '../../src/views/sweep.ts';
import { sweepFigure } from '../../src/views/sweepChart.ts';
import {
  leftWords,
  placeText,
  plannedTime,
  plannedWords,
  secondsLeft,
  shareDone,
} from '../../src/views/sweepProgress.ts';
import { csv } from '../../src/views/table.ts';
import { palette } from './palette.ts';

const done = (value: number | string, seed: number, auc: number | null, wholeMs = 10_000): Result => ({
  value,
  seed,
  runId: null,
  scores: { probability: { auc, averagePrecision: auc && auc / 2 }, l2: { auc: 0.5, averagePrecision: 0.1 } },
  losses: { loss: 150, reconstruction: 145, kl: 5 },
  trainingMs: 4000,
  wholeMs,
});
const sweepWith = (results: Result[], changes: Partial<Sweep> = {}, base: Partial<Params> = {}): Sweep => ({
  id: 's',
  created: '2026-05-01T10:00:00.000Z',
  base: { ...initialParams, epochs: 3, ...base },
  param: 'heldOut',
  values: [0, 1, 2],
  seeds: [1, 2],
  results,
  ...changes,
});
const some = sweepWith([
  done(0, 1, 0.9),
  done(1, 1, 0.3),
  { value: 2, seed: 1, problem: 'No mirror, "none" at all.' },
  done(0, 2, 0.8),
]);

describe('the rows of a sweep', () => {
  it('call a list by its numbers, without the commas of a sentence', () => {
    const values = ['32', '64,32'];
    const over = sweepWith([done('32', 1, 0.3), done('64,32', 1, 0.4)], { param: 'hidden', values, seeds: [1] });
    expect(sweepRows(over, 'probability').map(({ name }) => name)).toEqual(values.map(each => each.replace(',', '-')));
    expect(sweepSummary(over, 'probability')).toContain('32 and 64-32 are below chance.');
    expect(sweepFigure(over, 'probability', palette)!.layout.xaxis!.ticktext).toEqual(['32', '64-32']);
  });

  it('are one a value, with mean and spread over its seeds', () => {
    const [zero, one, two] = sweepRows(some, 'probability');
    expect(zero).toMatchObject({ name: '0', auc: { count: 2, min: 0.8, max: 0.9 } });
    expect(zero.auc!.mean).toBeCloseTo(0.85, 12);
    expect(zero.auc!.sd).toBeCloseTo(0.0707107, 6); // half their distance times √2
    expect(zero.averagePrecision!.mean).toBeCloseTo(0.425, 12);
    expect(zero.points).toEqual([
      { seed: 1, auc: 0.9 },
      { seed: 2, auc: 0.8 },
    ]);
    expect(one.auc).toEqual({ count: 1, mean: 0.3, sd: null, min: 0.3, max: 0.3 });
    expect(two).toEqual({ value: 2, name: '2', auc: null, averagePrecision: null, points: [] });
  });

  it('follow the score', () => {
    expect(scoresOf(some)).toEqual(['probability', 'l2']);
    expect(sweepRows(some, 'l2')[0].auc!.mean).toBe(0.5);
    expect(sweepRows(some, 'kl')[0].auc).toBeNull();
  });

  it('call values by their names', () => {
    expect(shown(fieldOf('heldOut'), 5, { ...initialParams, dataset: 'fashion-mnist' })).toBe('Sandal');
    expect(shown(fieldOf('heldOut'), 5, { ...initialParams, anomaly: 'other-dataset' })).toBe('Sandal');
    expect(shown(fieldOf('optimizer'), 'rmsprop', initialParams)).toBe('RMSprop');
    expect(shown(fieldOf('trainSize'), 60000, initialParams)).toBe('all');
    expect(shown(fieldOf('latent'), 8, initialParams)).toBe('8');
  });
});

it('a score that says nothing of its own about a model has no part in its runs, also where an older sweep kept it', () => {
  const both = sweepWith(
    [
      { ...done('vae', 1, 0.9), scores: { importance: { auc: 0.7, averagePrecision: 0.2 } } } as Result,
      { ...done('autoencoder', 1, 0.9), scores: { importance: { auc: 0.6, averagePrecision: 0.2 } } } as Result,
    ],
    { param: 'model', values: ['vae', 'autoencoder'], seeds: [1] },
  );
  expect(sweepRows(both, 'importance').map(({ auc }) => auc?.mean)).toEqual([0.7, undefined]);
  expect(csv(sweepRunsTable(both)).trim().split('\r\n')[2]).toMatch(/,4,,,$/);
  const plain = sweepWith(both.results as Result[], { param: 'model', values: ['autoencoder'] }, {});
  expect(scoresOf({ ...plain, results: plain.results.slice(1) })).toEqual([]);
});

describe('the tables', () => {
  it('have a row a value', () => {
    const table = sweepTable(some, 'probability');
    const columns = 'seeds AUC mean AUC sd AUC min AUC max AP mean AP sd AP min AP max';
    expect(table.columns.join(' ')).toBe(`anomalous class ${columns}`);
    expect(table.row(1)).toEqual(['1', 1, 0.3, null, 0.3, 0.3, 0.15, null, 0.15, 0.15]);
    expect(table.row(2)).toEqual(['2', 0, ...Array(8).fill(null)]);
  });

  it('and a row a run, with every score, or why there is none', () => {
    const lines = csv(sweepRunsTable(some)).trim().split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(
      /^heldOut,name,seed,loss \(nats per example\),Reconstruction \(nats per example\),KL \(nats per example\),training time \(s\),AUC \(probability\),AP \(probability\),AUC \(l2\),AP \(l2\),problem$/,
    );
    expect(lines[1]).toBe('0,0,1,150,145,5,4,0.9,0.45,0.5,0.1,');
    expect(lines[3]).toBe('2,2,1,,,,,,,,,"No mirror, ""none"" at all."');
  });
});

describe('the words', () => {
  it('name both ends and what is below chance', () => {
    expect(sweepSummary(some, 'probability')).toBe(
      'Hardest to find: 1 (AUC 0.300), easiest: 0 (0.850); judged by Probability per value. 1 is below chance.',
    );
    const three = sweepWith([done(0, 1, 0.4), done(1, 1, 0.3), done(2, 1, 0.9)]);
    expect(sweepSummary(three, 'probability')).toMatch(/1 and 0 are below chance\.$/);
    expect(sweepSummary(sweepWith([done(4, 1, 0.8)], { param: 'latent', values: [4, 8] }), 'probability')).toBe(
      '4: AUC 0.800; judged by Probability per value.',
    );
  });

  it('say so where there is nothing to say', () => {
    expect(sweepSummary(sweepWith([]), 'probability')).toBe('');
    expect(sweepSummary(sweepWith([{ value: 0, seed: 1, problem: 'No.' }]), 'probability')).toMatch(/^No run has/);
    expect(sweepSummary(sweepWith([done(0, 1, null)]), 'probability')).toMatch(/so there is no AUC/);
  });

  it('name a sweep', () => {
    expect(sweepName(some)).toBe('Anomalous class, 3 values, 2 seeds, MNIST, 3 epochs');
    expect(sweepName(sweepWith([], { param: 'epochs', seeds: [1] }))).toBe('Epochs, 3 values, 1 seed, MNIST');
  });

  it('give a spread only where there is one', () => {
    expect(spreadText({ count: 2, mean: 0.85, sd: 0.0707, min: 0, max: 1 })).toBe('0.850 ± 0.071');
    expect(spreadText({ count: 1, mean: 0.3, sd: null, min: 0.3, max: 0.3 })).toBe('0.300');
    expect(spreadText(null)).toBe('–');
  });
});

describe('the progress', () => {
  const way = { step: 25, steps: 100, epoch: 0.75, trainingMs: 2000 };

  it('says what runs now', () => {
    expect(placeText(some, { value: 1, seed: 2 }, way)).toBe('5 of 6: Anomalous class 1, seed 2, epoch 0.7 of 3');
    expect(placeText(some, { value: 1, seed: 2 }, null)).toMatch(/preparing$/);
    expect(placeText(some, { value: 1, seed: 2 }, { ...way, step: 100 })).toMatch(/computing every score$/);
    const fewer = { ...some, judgedBy: 'l2' } as const;
    expect(placeText(fewer, { value: 1, seed: 2 }, { ...way, step: 100 })).toMatch(/being scored$/);
    expect(placeText(some, null, null)).toMatch(/^4 of 6 done/);
  });

  it('counts part of a run', () => {
    expect(shareDone(some, way)).toBeCloseTo((4 + 0.25) / 6, 12);
    expect(shareDone(some, null)).toBeCloseTo(4 / 6, 12);
  });

  it('tells the time from whole runs, scoring included', () => {
    expect(secondsLeft(some, null)).toEqual({ seconds: 20, isWhole: true }); // two of ten seconds each
    expect(secondsLeft(some, way)?.seconds).toBe(19); // a quarter of four seconds of training is done
    const scored = { what: 'scores', done: 50, of: 100, elapsedMs: 3000 } as const;
    const judging = secondsLeft(some, { ...way, step: 100 }, { scoringMs: {}, now: scored });
    expect(judging?.seconds).toBe(4 + 1.5 * 6); // trained, and half scored; one more of each
  });

  it('tells it before there is one from the steps of the first, and says whether scoring is in it', () => {
    expect(secondsLeft(sweepWith([]), null)).toBeNull();
    expect(secondsLeft(sweepWith([]), { ...way, step: 0 })).toBeNull();
    expect(secondsLeft(sweepWith([]), way)).toEqual({ seconds: 8 * 5.75, isWhole: false }); // 8 s a run
    const { samples } = sweepWith([]).base;
    const work = { scoringMs: { all: { ms: 2000, samples } }, now: null };
    expect(secondsLeft(sweepWith([]), way, work)).toEqual({ seconds: 8 * 5.75 + 6 * 2, isWhole: true });
    // What was measured with other samples, or for one score, says nothing of these.
    const others = { scoringMs: { all: { ms: 2000, samples: samples + 1 }, chosen: { ms: 10, samples } }, now: null };
    expect(secondsLeft(sweepWith([]), way, others)?.isWhole).toBe(false);
    expect(secondsLeft(sweepWith([], { judgedBy: 'l2' }), way, others)?.isWhole).toBe(true);
    expect(leftWords(secondsLeft(sweepWith([]), way))).toBe('about 46 s of training left, and the scoring of each run');
  });

  it('does not mind a run that was paused over lunch', () => {
    const results = [done(0, 1, 0.9), done(1, 1, 0.9, 3_600_000), done(2, 1, 0.9)];
    expect(secondsLeft(sweepWith(results), null)?.seconds).toBe(30);
  });

  it('estimates a plan from the speed of this device, with the scoring where that was measured', () => {
    const plan = { runs: 10, epochs: 3, images: 6000 };
    expect(plannedTime(plan, 1000, 2500)).toEqual({ seconds: 180 + 25, isWhole: true });
    expect(plannedTime(plan, null, 2500)).toBeNull();
    expect(plannedWords(plannedTime(plan, 1000, 0))).toBe(', about 3 min 0 s with the scoring');
    expect(plannedWords(plannedTime(plan, 1000, null))).toBe(
      ', about 3 min 0 s of training, and the scoring of each run',
    );
  });
});

describe('the bar chart', () => {
  // biome-ignore lint/suspicious/noExplicitAny: plotly's traces are a union of everything
  const traces = (sweep: Sweep) => (sweepFigure(sweep, 'probability', palette)?.data ?? []) as any[];

  it('has a bar for every value, a whisker where there is a spread, a point for every run, and chance', () => {
    const [bars, chance, points] = traces(some);
    expect(bars.y[0]).toBeCloseTo(0.85, 12);
    expect(bars.y.slice(1)).toEqual([0.3, null]);
    expect(bars.error_y.visible).toBe(true);
    expect(bars.error_y.array[0]).toBeCloseTo(0.0707107, 6);
    expect(bars.error_y.array[1]).toBe(0);
    expect(chance.y).toEqual([0.5, 0.5]);
    expect(points.y).toEqual([0.9, 0.8]);
    expect(points.x[0]).toBeLessThan(points.x[1]); // beside each other, within the bar
    for (const x of points.x) expect(Math.abs(x)).toBeLessThan(bars.width / 2);
  });

  it('is bars alone with one seed', () => {
    const [bars, , ...points] = traces(sweepWith([done(0, 1, 0.9), done(1, 1, 0.3)], { seeds: [1] }));
    expect(bars.error_y.visible).toBe(false);
    expect(points).toEqual([]);
  });

  it('gives classes their colours and other values one', () => {
    const colours = (sweep: Sweep) => new Set(traces(sweep)[0].marker.line.color).size;
    expect(colours(some)).toBe(3);
    expect(colours(sweepWith(some.results as Result[], { param: 'latent' }))).toBe(1);
    expect(colours(sweepWith(some.results as Result[], {}, { anomaly: 'other-dataset' }))).toBe(1);
  });

  it('is none before there is something to draw', () => {
    expect(sweepFigure(sweepWith([]), 'probability', palette)).toBeNull();
    expect(sweepFigure(sweepWith([done(0, 1, null)]), 'probability', palette)).toBeNull();
  });
});
