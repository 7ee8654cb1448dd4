import { describe, expect, it } from 'vitest';
import { confusion, type Fate, fateOf } from '../../src/core/confusion.ts';
import { random } from '../../src/core/random.ts';
import { sortByClass } from '../../src/core/rising.ts';
import { growth } from '../setup/growth.ts';

/** Small whole scores: many ties. Some draws have an empty class, some one score only, some an infinite one. */
function draw(seed: number) {
  const rng = random(seed, 'confusion');
  const range = 1 + rng.integer(20);
  const share = seed % 5 === 0 ? 0 : seed % 5 === 1 ? 1 : 0.3;
  const scores = Float32Array.from({ length: rng.integer(60) }, () => rng.integer(range) - 5);
  if (seed % 7 === 0 && scores.length > 1) scores.set([Infinity, -Infinity]);
  const isAnomaly = Uint8Array.from(scores, () => (rng.uniform() < share ? 1 : 0));
  return { rng, scores, isAnomaly, ...sortByClass(scores, isAnomaly) };
}

describe('the fate of an image', () => {
  it.each<[number, boolean, Fate]>([
    [3, true, 'caught'],
    [3, false, 'false-alarm'],
    [1, true, 'missed'],
    [1, false, 'passed'],
    [2, true, 'missed'], // an alarm lies strictly above
    [2, false, 'passed'],
    [Infinity, true, 'caught'],
    [-Infinity, true, 'missed'],
  ])('of score %d at threshold 2, anomaly %s, is %s', (score, isAnomaly, fate) =>
    expect(fateOf(score, 2, isAnomaly)).toBe(fate),
  );
});

describe('confusion', () => {
  it('counts, worked by hand', () => {
    expect(confusion([0, 2, 4], [1, 3], 2)).toEqual({
      tp: 1,
      fn: 1,
      fp: 1,
      tn: 2, // one of them at the threshold itself
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      accuracy: 3 / 5,
      falseAlarmRate: 1 / 3,
    });
  });

  it('says null where nothing is known', () => {
    expect(confusion([1, 2], [], Infinity)).toEqual({
      tp: 0,
      fp: 0,
      tn: 2,
      fn: 0,
      precision: null,
      recall: null,
      f1: null,
      accuracy: 1,
      falseAlarmRate: 0,
    });
    expect(confusion([], [1], 0).falseAlarmRate).toBe(null);
  });

  it('counts the fates of all images, one by one', () => {
    for (let seed = 0; seed < 200; seed++) {
      const { scores, isAnomaly, normals, anomalies, rng } = draw(seed);
      for (const threshold of [-Infinity, Infinity, ...scores, rng.integer(20) - 5.5]) {
        const count: Record<Fate, number> = { caught: 0, missed: 0, 'false-alarm': 0, passed: 0 };
        scores.forEach((score, i) => {
          count[fateOf(score, threshold, isAnomaly[i] === 1)]++;
        });
        const { tp, fn, fp, tn, precision, recall, f1, falseAlarmRate } = confusion(normals, anomalies, threshold);
        expect([tp, fn, fp, tn]).toEqual([count.caught, count.missed, count['false-alarm'], count.passed]);
        expect(recall).toBe(tp + fn === 0 ? null : tp / (tp + fn));
        expect(precision).toBe(tp + fp === 0 ? null : tp / (tp + fp));
        expect(falseAlarmRate).toBe(fp + tn === 0 ? null : fp / (fp + tn));
        if (precision && recall) expect(f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
      }
    }
  });

  it('does not let the threshold itself raise an alarm', () => {
    expect(confusion([1, 1, 1], [1, 1], 1)).toMatchObject({ falseAlarmRate: 0, recall: 0 });
    expect(confusion([1, 1, 1], [1, 1], 0.999)).toMatchObject({ falseAlarmRate: 1, recall: 1 });
  });

  it('refuses NaN', () => {
    expect(() => confusion([1], [1], Number.NaN)).toThrow(RangeError);
    expect(() => confusion([1, Number.NaN], [1], 0)).toThrow(RangeError);
    expect(() => confusion([1], [Number.NaN], 0)).toThrow(RangeError);
  });

  it('keeps up with dragging: four times as many scores cost hardly more', () =>
    expect(
      growth(10_000, n => {
        const rng = random(1, 'drag');
        const normals = Float64Array.from({ length: 0.9 * n }, () => rng.normal()).sort();
        const anomalies = Float64Array.from({ length: 0.1 * n }, () => 1 + rng.normal()).sort();
        return () => {
          for (let i = 0; i < 50_000; i++) confusion(normals, anomalies, i / 25_000 - 1);
        };
      }),
    ).toBeLessThan(3));
});
