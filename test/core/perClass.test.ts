import { describe, expect, it } from 'vitest';
import { byClass, rateOf } from '../../src/core/perClass.ts';
import { random } from '../../src/core/random.ts';
import { roc } from '../../src/core/roc.ts';
import { ADDED } from '../../src/core/truth.ts';

const truthOf = (labels: number[], anomalous: number[], from: number[] = labels.map(() => 0)) => ({
  labels: Uint8Array.from(labels),
  isAnomaly: Uint8Array.from(labels, (label, i) => (anomalous.includes(label) || from[i] === 1 ? 1 : 0)),
  from: Uint8Array.from(from),
});

describe('byClass', () => {
  it('agrees with a table worked by hand', () => {
    //   class 0:  1  2  3  4     class 1:  4  8     class 7, anomalous:  4  6
    const scores = [1, 4, 2, 4, 3, 6, 4, 8];
    const labels = [0, 7, 0, 0, 0, 7, 1, 1];
    const [zero, one, seven] = byClass(scores, truthOf(labels, [7]));
    expect([zero.id, one.id, seven.id]).toEqual([0, 1, 7]);
    expect([zero, one, seven].map(({ isAnomaly }) => isAnomaly)).toEqual([false, false, true]);
    expect([...zero.scores]).toEqual([1, 2, 3, 4]);
    // 4 beats 1, 2, 3 and ties with 4; 6 beats all four: 7.5 of 8. Against 4 and 8: a tie and a loss; a win and a loss.
    expect(zero.auc).toBe(7.5 / 8);
    expect(one.auc).toBe(1.5 / 4);
    expect(seven.auc, 'against all six normals: 4 wins three times and ties twice, 6 wins five times').toBe(9 / 12);
    expect(zero.quantiles).toEqual([1.15, 1.75, 2.5, 3.25, 3.85].map(value => expect.closeTo(value, 12)));
    expect(rateOf(zero, 2.5)).toMatchObject({ alarms: 2, rate: 0.5 });
    expect(rateOf(zero, 4), 'an alarm lies strictly above').toMatchObject({ alarms: 0, rate: 0, low: 0 });
    expect(rateOf(one, Number.NEGATIVE_INFINITY)).toMatchObject({ alarms: 2, rate: 1, high: 1 });
  });

  it('agrees with brute force: rates by counting, areas by roc() of the class and the anomalies alone', () => {
    for (let seed = 0; seed < 20; seed++) {
      const rng = random(seed, 'classes');
      const labels = Array.from({ length: 300 }, () => rng.integer(10));
      const scores = labels.map(label => Math.round(5 * (rng.normal() + label / 5)) + 0); // no -0
      const truth = truthOf(labels, seed % 2 ? [seed % 10] : [1, 3, seed % 10]);
      const threshold = rng.integer(10);
      for (const each of byClass(scores, truth)) {
        const own = scores.filter((_, i) => labels[i] === each.id);
        expect([...each.scores]).toEqual(own.toSorted((a, b) => a - b));
        const alarms = own.filter(score => score > threshold).length;
        const { rate, low, high } = rateOf(each, threshold);
        expect([rate, rateOf(each, threshold).alarms]).toEqual([alarms / own.length, alarms]);
        expect(low).toBeLessThanOrEqual(rate);
        expect(high).toBeGreaterThanOrEqual(rate);
        const anomalies = scores.filter((_, i) => truth.isAnomaly[i] === 1);
        const normals = scores.filter((_, i) => truth.isAnomaly[i] === 0);
        const [calm, loud] = each.isAnomaly ? [normals, own] : [own, anomalies];
        expect(each.auc).toBe(roc([...calm, ...loud], [...calm.map(() => 0), ...loud.map(() => 1)]).auc);
      }
    }
  });

  it('the areas are parts of the whole: weighted by their images they give the AUC', () => {
    const rng = random(3, 'whole');
    const labels = Array.from({ length: 500 }, () => rng.integer(10));
    const scores = labels.map(label => rng.normal() + label / 5);
    const truth = truthOf(labels, [4, 6, 7]);
    for (const kind of [false, true]) {
      const some = byClass(scores, truth).filter(({ isAnomaly }) => isAnomaly === kind);
      const sum = some.reduce((all, each) => all + each.auc! * each.scores.length, 0);
      const count = some.reduce((all, each) => all + each.scores.length, 0);
      expect(sum / count).toBeCloseTo(roc(scores, truth.isAnomaly).auc!, 12);
    }
  });

  it('keeps images that were added from another dataset apart from the class of the same number', () => {
    const found = byClass([1, 2, 3], truthOf([0, 0, 5], [], [0, 1, 0]));
    expect(found.map(({ id, isAnomaly }) => [id, isAnomaly])).toEqual([
      [0, false],
      [5, false],
      [ADDED, true],
    ]);
  });

  it('counts only what is scored, has no area without anomalies, and refuses NaN', () => {
    const truth = truthOf([0, 0, 1, 2], [2]);
    expect(byClass([1, 2, 3], truth).map(({ id, auc }) => [id, auc])).toEqual([
      [0, null],
      [1, null],
    ]);
    expect(byClass([], truth)).toEqual([]);
    expect(() => byClass([1, Number.NaN], truth)).toThrow(/Score 1 is not a number/);
  });
});
