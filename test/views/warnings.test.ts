import { expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { type Circumstances, warningsOf } from '../../src/views/warnings.ts';

const last = { step: 500, epoch: 1, loss: 160, reconstruction: 155, kl: 5 };
const fine: Circumstances = { params: initialParams, step: 500, epoch: 1, last, auc: 0.8, anomalies: 500 };
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
  ['contamination', withParams({ contamination: 5 })],
])('%s', (id, changes) => {
  expect(ids(changes)).toEqual([id]);
  const [{ title, reason, wayOut }] = warningsOf({ ...fine, ...changes });
  expect(title.length * reason.length * wayOut.length).toBeGreaterThan(0);
});

it('does not call a model without KL collapsed, nor three unlucky anomalies a trend', () => {
  expect(ids({ ...withParams({ model: 'autoencoder' }), last: { ...last, kl: 0 } })).toEqual([]);
  expect(ids({ auc: 0.3, anomalies: 3 })).toEqual([]);
});
