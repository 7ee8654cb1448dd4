import { describe, expect, it } from 'vitest';
import { compared, legs } from '../../../src/state/runs/again.ts';

const beta = (step: number, from: number, to: number) => ({ step, id: 'beta', from, to });

describe('the way of a run', () => {
  it('halts where something was changed, and at its end', () => {
    expect(legs([], 250)).toEqual([{ to: 250, set: {} }]);
    expect(legs([beta(100, 1, 8), { ...beta(100, 1, 0.5), id: 'epsilonStd' }, beta(200, 8, 0)], 250)).toEqual([
      { to: 100, set: { beta: 8, epsilonStd: 0.5 } },
      { to: 200, set: { beta: 0 } },
      { to: 250, set: {} },
    ]);
  });

  it('ends where its last change was made', () =>
    expect(legs([beta(250, 1, 8)], 250)).toEqual([{ to: 250, set: { beta: 8 } }]));
});

it('what is compared is the score in which they differ most', () => {
  const area = (auc: number | null) => ({ auc, averagePrecision: null });
  const trained = { probability: area(0.66), kl: area(0.7), l1: area(0.6) };
  expect(compared({ probability: area(0.661), kl: area(0.999), mine: area(1) }, trained)).toEqual({
    score: 'kl',
    claimed: 0.999,
    found: 0.7,
  });
  expect(compared({ probability: area(null), l1: area(0.61) }, trained)).toMatchObject({ score: 'probability' });
  expect(compared({ mine: area(1) }, trained)).toBeNull();
});
