import { describe, expect, it } from 'vitest';
import { legs } from '../../../src/state/runs/again.ts';

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
