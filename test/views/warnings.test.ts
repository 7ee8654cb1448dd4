import { describe, expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { seesDrawing } from '../../src/scores/applies.ts';
import { scoreIds } from '../../src/scores/index.ts';
import { isSameForAll } from '../../src/views/scores.ts';
import { type Circumstances, warningsOf } from '../../src/views/warnings.ts';

const last = { step: 500, epoch: 1, loss: 160, reconstruction: 155, kl: 5 };
const fine: Circumstances = {
  params: initialParams,
  step: 500,
  epoch: 1,
  last,
  auc: 0.8,
  anomalies: 500,
  counts: { train: 49_579, contaminated: 0 },
  isSameForAll: false,
};
const ids = (changes: Partial<Circumstances>) => warningsOf({ ...fine, ...changes }).map(({ id }) => id);
const withParams = (changes: Partial<Circumstances['params']>) => ({ params: { ...initialParams, ...changes } });
const contaminated = { ...withParams({ contamination: 5 }), counts: { train: 1000, contaminated: 50 } };

it('says nothing about a sound experiment, or before there is one', () => {
  expect(ids({})).toEqual([]);
  expect(ids({ step: 0, last: null, auc: 0.4 })).toEqual([]);
});

/** Each says what it has seen in numbers, and names the control that is the way out. */
it.each<[string, Partial<Circumstances>, RegExp, RegExp]>([
  ['few-steps', { step: 20, auc: 0.4 }, /\b20 steps\b/, /^Train for .*epoch/],
  ['collapse', { last: { ...last, kl: 0.0213 } }, /\b0\.021 nats\b/, /lower β/],
  ['collapse', { last: { ...last, kl: 0.0213 }, ...withParams({ beta: 4 }) }, /\b0\.021 nats\b/, /^Lower β \(now 4\)/],
  ['below-chance', { auc: 0.3217 }, /\b0\.322\b/, /latent-space score/],
  ['below-chance', { auc: 0.3217, ...withParams({ score: 'kl' }) }, /\b0\.322\b/, /test labels/],
  ['contamination', contaminated, /^5\.0\u00a0% of the training images/, /Contamination to 0/],
  [
    'same-for-all',
    { ...withParams({ model: 'autoencoder', score: 'kl' }), isSameForAll: true, auc: 0.5 },
    /have no Gaussian/,
    /another score/,
  ],
  ['same-for-all', { isSameForAll: true, auc: 0.49 }, /one number/, /another score/],
  ['cheating', withParams({ thresholdBy: 'best-on-test' }), /chosen/, /^Calibrate/],
])('%s: %j', (id, changes, reason, wayOut) => {
  expect(ids(changes)).toEqual([id]);
  const [warning] = warningsOf({ ...fine, ...changes });
  expect(warning.reason).toMatch(reason);
  expect(warning.wayOut).toMatch(wayOut);
});

it('says everything that is wrong, each once and under a title of its own', () => {
  const all = warningsOf({
    ...fine,
    last: { ...last, kl: 0.02 },
    auc: 0.3,
    ...contaminated,
    ...withParams({ contamination: 5, thresholdBy: 'best-on-test' }),
  });
  expect(all.map(({ id }) => id)).toEqual(['collapse', 'below-chance', 'contamination', 'cheating']);
  expect(new Set(all.map(({ title }) => title)).size).toBe(4);
});

it.each<[string, Partial<Circumstances>]>([
  ['few-steps at the hundredth step', { step: 100 }],
  ['collapse at a tenth of a nat', { last: { ...last, kl: 0.1 } }],
  ['below chance at one half', { auc: 0.5 }],
  ['contamination that the class had no images for', withParams({ contamination: 5 })],
])('is silent: %s', (_, changes) => expect(ids(changes)).toEqual([]));

it('does not call a model without KL collapsed, nor three unlucky anomalies a trend', () => {
  expect(ids({ ...withParams({ model: 'autoencoder' }), last: { ...last, kl: 0 } })).toEqual([]);
  expect(ids({ auc: 0.3, anomalies: 3 })).toEqual([]);
});

it('claims no more contamination than the class had images for', () => {
  const said = (contamination: number, contaminated: number) =>
    warningsOf({ ...fine, ...withParams({ contamination }), counts: { train: 49_579, contaminated } })[0].reason;
  expect(said(5, 2479)).toBe(
    '5.0\u00a0% of the training images belong to the anomalous class. The model learns to draw them.',
  );
  expect(said(50, 5421)).toMatch(/^10\.9\u00a0% of the training images .*, not 50 %: it has no more\./);
});

describe('an AUC below one half', () => {
  const reason = (changes: Partial<Circumstances['params']>) =>
    warningsOf({ ...fine, auc: 0.3, ...withParams(changes) }).find(({ id }) => id === 'below-chance')!.reason;

  it('is put down to the ink of ones only where ones are the anomalies and the score looks at the drawing', () => {
    expect(reason({ heldOut: 1 })).toContain('digit one');
    expect(
      reason({ heldOut: 1, dataset: 'fashion-mnist', anomaly: 'other-dataset', anomalyDataset: 'mnist' }),
    ).toContain('digit one');
    for (const other of [
      { heldOut: 5 },
      { heldOut: 1, dataset: 'fashion-mnist' },
      { heldOut: 1, dataset: 'strokes' },
      { heldOut: 1, score: 'kl' },
      { heldOut: 1, score: 'nearest' },
    ] as const)
      expect(reason(other)).not.toMatch(/digit|ink/);
  });

  it('says nothing of drawing where the score looks at codes', () => {
    for (const id of scoreIds) expect(/draws/.test(reason({ score: id })), id).toBe(seesDrawing(id));
    expect(reason({ score: 'kl' })).toContain('codes');
  });

  it('is not remarked on before anything was learned', () => {
    expect(ids({ auc: 0.3, step: 0, last: null })).toEqual([]);
  });
});

describe('a score that is the same for every image', () => {
  it('says why, where the model is the reason', () => {
    const [kl] = warningsOf({ ...fine, ...withParams({ model: 'autoencoder', score: 'kl' }), isSameForAll: true });
    expect(kl.reason).toMatch(/^The same for every image: the codes of “.+” have no Gaussian/);
    const [other] = warningsOf({ ...fine, isSameForAll: true });
    expect(other.reason).toContain('one number');
  });

  it('is known from the scores of the test set, of one kind or of both', () => {
    const look = (normal: number[], anomalous: number[]) => ({
      normalScores: Float32Array.from(normal),
      anomalyScores: Float32Array.from(anomalous),
    });
    expect(isSameForAll(look([0, 0, 0], [0, 0]))).toBe(true);
    expect(isSameForAll(look([2, 2], []))).toBe(true);
    expect(isSameForAll(look([0, 0], [1, 1]))).toBe(false);
    expect(isSameForAll(look([0, 1], [1]))).toBe(false);
    expect(isSameForAll(look([], []))).toBe(false);
  });
});
