import { expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
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
};
const ids = (changes: Partial<Circumstances>) => warningsOf({ ...fine, ...changes }).map(({ id }) => id);
const withParams = (changes: Partial<Circumstances['params']>) => ({ params: { ...initialParams, ...changes } });

it('says nothing about a sound experiment, or before there is one', () => {
  expect(ids({})).toEqual([]);
  expect(ids({ step: 0, last: null, auc: 0.4 })).toEqual([]);
});

it.each<[string, Partial<Circumstances>]>([
  ['few-steps', { step: 20, auc: 0.4 }],
  ['collapse', { last: { ...last, kl: 0.02 } }],
  ['below-chance', { auc: 0.32 }],
  ['contamination', { ...withParams({ contamination: 5 }), counts: { train: 1000, contaminated: 50 } }],
])('%s', (id, changes) => {
  expect(ids(changes)).toEqual([id]);
  const [{ title, reason, wayOut }] = warningsOf({ ...fine, ...changes });
  expect(title.length * reason.length * wayOut.length).toBeGreaterThan(0);
});

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
