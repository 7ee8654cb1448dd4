// Annealing schedules: the contract for every member, and the tables of the reference.

import { describe, expect, it } from 'vitest';
import { shareOfCycle } from '../../src/annealing/cyclical.ts';
import { type AnnealingId, annealings } from '../../src/annealing/index.ts';
import { atStep, isAnnealed } from '../../src/params/atStep.ts';
import { initialParams, type Params } from '../../src/params/schema.ts';
import reference from '../reference/objectives.json' with { type: 'json' };

const { linear, cyclical } = reference.annealing;
const steps = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const near = (actual: readonly number[], wanted: readonly number[]) => {
  expect(actual).toHaveLength(wanted.length);
  actual.forEach((value, i) => {
    expect(value, `step ${i + 1}`).toBeCloseTo(wanted[i], 10);
  });
};

describe.each(Object.keys(annealings) as AnnealingId[])('%s', id => {
  it('is a share of β at every step, and all of it at some', () => {
    for (const warmup of [0.3, 1, 7.5, 100]) {
      const shares = steps(500).map(step => annealings[id].share(step, warmup));
      for (const share of shares) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
      if (warmup >= 1) expect(Math.max(...shares)).toBe(1);
    }
  });
});

it.each(linear.cases)('linear: $steps steps, $warmUp of them to $betaMax', ({ steps: count, warmUp, betaMax, beta }) =>
  near(
    steps(count).map(step => betaMax * annealings.linear.share(step, warmUp)),
    beta,
  ),
);

it.each(cyclical.cases)('cyclical: $steps steps in $cycles cycles, rising for $ratio of each', given => {
  const warmup = (given.ratio * given.steps) / given.cycles;
  near(
    steps(given.steps).map(step => given.betaMax * shareOfCycle(step, warmup, given.ratio)),
    given.beta,
  );
  if (given.ratio === 0.5)
    near(
      steps(given.steps).map(step => annealings.cyclical.share(step, warmup)),
      given.beta,
    );
});

describe('the settings of a step', () => {
  const params: Params = { ...initialParams, beta: 4, warmup: 2, annealing: 'linear' };
  it('have the β of that step, with the warm-up in epochs', () =>
    expect([1, 11, 21, 30].map(step => atStep(params, step, 10).beta)).toEqual([0, 2, 4, 4]));
  it('begin again with every cycle', () =>
    expect([1, 11, 21, 40, 41].map(step => atStep({ ...params, annealing: 'cyclical' }, step, 10).beta)).toEqual([
      0, 2, 4, 4, 0,
    ]));
  it.each<Partial<Params>>([{ annealing: 'none' }, { beta: 0 }, { model: 'autoencoder' }])(
    'are those that were set where nothing is annealed: %j',
    changes => {
      const same = { ...params, ...changes };
      expect(isAnnealed(same)).toBe(false);
      expect(atStep(same, 1, 10)).toBe(same);
    },
  );
});
