import { describe, expect, it } from 'vitest';
import { cheapest, expectedCost } from '../../src/core/cost.ts';
import { random } from '../../src/core/random.ts';
import { sortByClass } from '../../src/core/rising.ts';
import { roc } from '../../src/core/roc.ts';

/** Small whole scores: many ties. Some draws have an empty class, some one score only. */
function draw(seed: number) {
  const rng = random(seed, 'cost');
  const n = rng.integer(60);
  const range = 1 + rng.integer(20);
  const share = seed % 5 === 0 ? 0 : seed % 5 === 1 ? 1 : 0.3;
  const scores = Float32Array.from({ length: n }, () => rng.integer(range) - 5);
  const isAnomaly = Uint8Array.from(scores, () => (rng.uniform() < share ? 1 : 0));
  const costs = { prevalence: rng.uniform(), missCost: rng.integer(20), falseAlarmCost: rng.integer(4) };
  return { scores, isAnomaly, costs, ...sortByClass(scores, isAnomaly) };
}

describe('expectedCost', () => {
  const costs = { prevalence: 0.1, missCost: 50, falseAlarmCost: 2 };

  it('worked by hand', () => {
    // Above 2: normals 3 of 4 pass, anomalies 1 of 2 are missed. 0.1 * 50 * 1/2 + 0.9 * 2 * 1/4
    expect(expectedCost([0, 1, 2, 3], [2, 4], 2, costs)).toBeCloseTo(2.5 + 0.45, 12);
    expect(expectedCost([0, 1, 2, 3], [2, 4], Infinity, costs)).toBeCloseTo(5, 12); // every anomaly is missed
    expect(expectedCost([0, 1, 2, 3], [2, 4], -Infinity, costs)).toBeCloseTo(1.8, 12); // every normal raises an alarm
  });

  it('is not known when a class is empty', () => {
    expect(expectedCost([], [1], 0, costs)).toBe(null);
    expect(expectedCost([1], [], 0, costs)).toBe(null);
  });

  it.each([
    { prevalence: 1.1 },
    { prevalence: -0.1 },
    { prevalence: Number.NaN },
    { missCost: -1 },
    { missCost: Infinity },
    { falseAlarmCost: Number.NaN },
  ])('refuses %j', wrong => {
    expect(() => expectedCost([1], [2], 0, { ...costs, ...wrong })).toThrow(RangeError);
  });
});

describe('cheapest', () => {
  it('agrees with counting every decision there is', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { scores, isAnomaly, normals, anomalies, costs } = draw(seed);
      const found = cheapest(normals, anomalies, costs);
      if (normals.length === 0 || anomalies.length === 0) {
        expect(found).toBe(null);
        continue;
      }
      const { prevalence, missCost, falseAlarmCost } = costs;
      const costOf = (threshold: number) => {
        let [missed, alarmed] = [0, 0];
        scores.forEach((score, i) => {
          if (isAnomaly[i] && score <= threshold) missed++;
          if (!isAnomaly[i] && score > threshold) alarmed++;
        });
        const [missRate, alarmRate] = [missed / anomalies.length, alarmed / normals.length];
        return prevalence * missCost * missRate + (1 - prevalence) * falseAlarmCost * alarmRate;
      };
      const all = [-Infinity, ...scores, Infinity].map(costOf);
      expect(found?.cost).toBeCloseTo(Math.min(...all), 12);
      expect(costOf(found!.threshold)).toBeCloseTo(found!.cost, 12);
      // The thresholds of the ROC curve are the same decisions but for "alarm at everything".
      const { thresholds } = roc(scores, isAnomaly);
      expect(cheapest(normals, anomalies, costs, [...thresholds, -Infinity])?.cost).toBe(found?.cost);
    }
  });

  it('keeps to the list it is given, and prefers the highest of equals', () => {
    const even = { prevalence: 0.5, missCost: 1, falseAlarmCost: 1 };
    expect(cheapest([0, 1], [4, 5], even, [3, 1, 2, 0])).toEqual({ threshold: 3, cost: 0 });
    expect(cheapest([0, 1], [4, 5], even, [0, 4.5])).toEqual({ threshold: 4.5, cost: 0.25 });
    expect(cheapest([0, 1], [4, 5], even, [])).toBe(null);
    expect(cheapest([7, 7], [7], even)).toEqual({ threshold: 7, cost: 0.5 }); // all scores equal
    expect(() => cheapest([0], [1], even, [Number.NaN])).toThrow(RangeError);
  });

  it('answers for free misses and free alarms', () => {
    const cost = { prevalence: 0.5, missCost: 1, falseAlarmCost: 1 };
    expect(cheapest([0, 5], [3, 9], { ...cost, missCost: 0 })).toEqual({ threshold: 9, cost: 0 });
    expect(cheapest([0, 5], [3, 9], { ...cost, falseAlarmCost: 0 })).toEqual({ threshold: 0, cost: 0 });
    expect(cheapest([3], [3], { ...cost, falseAlarmCost: 0 })).toEqual({ threshold: -Infinity, cost: 0 });
  });
});
