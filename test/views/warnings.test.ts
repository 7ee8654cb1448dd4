import { describe, expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { scoreIds, scores } from '../../src/scores/index.ts';
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
  normals: 5000,
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
  ['few-steps', { step: 20, auc: 0.4 }, /^After 20 steps .* random start/, /at least one epoch/],
  ['few-steps', { step: 1 }, /^After 1 step the/, /at least one epoch/],
  ['collapse', { last: { ...last, kl: 0.0213 } }, /\b0\.021 nats\b/, /lower β/],
  ['collapse', { last: { ...last, kl: 0.0213 }, ...withParams({ beta: 4 }) }, /\b0\.021 nats\b/, /^Lower β \(now 4\)/],
  ['below-chance', { auc: 0.3217 }, /\b0\.322\b/, /latent-space score/],
  ['below-chance', { auc: 0.3217, ...withParams({ score: 'kl' }) }, /\b0\.322\b/, /test labels/],
  ['discriminator-won', { last: { ...last, accuracy: 0.987 } }, /98\.7%/, /fewer or smaller layers/],
  ['no-kl', withParams({ beta: 0 }), /β = 0/, /β back to 1/],
  ['contamination', contaminated, /^5\.0% of the training {images}/, /Contamination to 0/],
  [
    'same-for-all',
    { ...withParams({ model: 'autoencoder', score: 'kl' }), isSameForAll: true, auc: 0.5 },
    /without a Gaussian/,
    /another score/,
  ],
  ['same-for-all', { isSameForAll: true, auc: 0.49 }, /one number/, /another score/],
  ['cheating', withParams({ thresholdBy: 'best-on-test' }), /labels that grade it/, /calibration/],
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
  ['below chance by less than luck can explain', { auc: 0.49 }],
  ['below chance where the score is not known', { auc: null }],
  ['contamination that the class had no images for', withParams({ contamination: 5 })],
])('is silent: %s', (_, changes) => expect(ids(changes)).toEqual([]));

it('does not call a model without KL collapsed, nor three unlucky anomalies a trend', () => {
  expect(ids({ ...withParams({ model: 'autoencoder' }), last: { ...last, kl: 0 } })).toEqual([]);
  expect(ids({ auc: 0.3, anomalies: 3 })).toEqual([]);
  expect(ids({ auc: 0.3, normals: 3 })).toEqual([]);
});

it('calls an area below one half worse than chance only beyond two standard errors of a coin', () => {
  // 100 of each kind: the error is sqrt(201 / 120,000) = 0.0409, so the limit is 0.4181.
  const judged = (auc: number) => ids({ auc, anomalies: 100, normals: 100 });
  expect(judged(0.418)).toEqual(['below-chance']);
  expect(judged(0.4185)).toEqual([]);
});

it('claims no more contamination than the class had images for', () => {
  const said = (contamination: number, contaminated: number) =>
    warningsOf({ ...fine, ...withParams({ contamination }), counts: { train: 49_579, contaminated } })[0].reason;
  expect(said(5, 2479)).toBe('5.0% of the training {images} are anomalies. The model learns to reconstruct them too.');
  expect(said(50, 5421)).toMatch(/^10\.9% of the training {images} .*, not the 50\.0% asked for: there are no more\./);
});

describe('an AUC below one half', () => {
  const below = (changes: Partial<Circumstances['params']>, contaminated = 0) =>
    warningsOf({ ...fine, auc: 0.3, counts: { train: 1000, contaminated }, ...withParams(changes) }).find(
      ({ id }) => id === 'below-chance',
    )!;
  const reason = (changes: Partial<Circumstances['params']>, contaminated = 0) => below(changes, contaminated).reason;

  it('is put down to the ink of ones only where ones are the anomalies and the score looks at pixels', () => {
    for (const ones of [
      { heldOut: 1 },
      { heldOut: 1, score: 'negativeElbo' },
      { heldOut: 1, dataset: 'fashion-mnist', anomaly: 'other-dataset', anomalyDataset: 'mnist' },
    ] as const)
      expect(reason(ones)).toMatch(/A digit 1 has little ink, so even a model that has never seen one/);
    for (const other of [
      { heldOut: 5 },
      { heldOut: 1, anomaly: 'one-class', normalClass: 1 },
      { heldOut: 1, dataset: 'fashion-mnist' },
      { heldOut: 1, dataset: 'strokes' },
      { heldOut: 1, dataset: 'own' },
      { heldOut: 5, dataset: 'fashion-mnist', anomaly: 'other-dataset', anomalyDataset: 'mnist' },
      { heldOut: 1, score: 'kl' },
      { heldOut: 1, score: 'nearest' },
    ] as const)
      expect(reason(other)).not.toMatch(/digit|ink/);
  });

  it('never calls a class unseen that is among the training images', () => {
    const said = reason({ heldOut: 1, contamination: 5 }, 50);
    expect(said).toContain('little ink');
    expect(said).not.toMatch(/never/);
  });

  it('is explained by what the score measures, and the way out is another kind of score', () => {
    const explained = { reconstruction: /reconstructs/, likelihood: /likelier/, code: /codes/ };
    for (const id of scoreIds)
      for (const [measured, words] of Object.entries(explained))
        expect(words.test(reason({ score: id })), `${id}: ${measured}`).toBe(scores[id].measures === measured);
    expect(below({ score: 'l1' }).wayOut).toContain('latent-space score');
    expect(below({ score: 'mahalanobis' }).wayOut).not.toContain('latent-space score');
  });

  it('is not remarked on before anything was learned', () => {
    expect(ids({ auc: 0.3, step: 0, last: null })).toEqual([]);
  });
});

describe('a score that is the same for every image', () => {
  it('says why, where the model is the reason', () => {
    const [kl] = warningsOf({ ...fine, ...withParams({ model: 'autoencoder', score: 'kl' }), isSameForAll: true });
    expect(kl.reason).toMatch(
      /^The codes of “.+” are points without a Gaussian: the KL divergence is the same for every example\.$/,
    );
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
