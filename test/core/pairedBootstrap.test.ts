import { describe, expect, it } from 'vitest';
import type { Areas } from '../../src/core/bootstrap.ts';
import { differenceOf, pairedBootstrap } from '../../src/core/pairedBootstrap.ts';
import { random } from '../../src/core/random.ts';
import { averagePrecision, roc } from '../../src/core/roc.ts';

/** Two scores that see some of the same: what is hard for one is often hard for the other. */
function draw(seed: number, n: number, ties = 10) {
  const rng = random(seed, 'draw');
  const truth = Array.from({ length: n }, (_, i) => (i < 2 ? i : rng.integer(4) === 0 ? 1 : 0));
  const shared = truth.map(one => rng.normal() + one);
  const judge = (strength: number) => shared.map(x => Math.round(ties * (strength * x + rng.normal())));
  return { truth, a: judge(2), b: judge(1) };
}

const areas = (scores: number[], truth: number[]): Areas => ({
  auc: roc(scores, truth).auc!,
  averagePrecision: averagePrecision(scores, truth)!,
});

/** The same resamples as plain lists of images. */
function resampled({ truth, a, b }: ReturnType<typeof draw>, seed: number, resamples: number) {
  const rng = random(seed, 'paired bootstrap');
  const kinds = [0, 1].map(kind => truth.flatMap((one, i) => (one === kind ? [i] : [])));
  return Array.from({ length: resamples }, () => {
    const images = kinds.flatMap(kind => kind.map(() => kind[rng.integer(kind.length)]));
    const of = (scores: number[]) =>
      areas(
        images.map(i => scores[i]),
        images.map(i => truth[i]),
      );
    return { a: of(a), b: of(b) };
  });
}

const times = (n: number, next: () => { a: Areas; b: Areas }) => Array.from({ length: n }, next);

describe('pairedBootstrap', () => {
  it('agrees with the areas of the same images, drawn and judged by hand', () => {
    for (let seed = 0; seed < 20; seed++) {
      const data = draw(seed, 3 + 11 * seed, seed % 2 ? 1 : 10);
      const pairs = pairedBootstrap(data.a, data.b, data.truth, seed)!;
      expect(pairs.observed.a.auc).toBe(areas(data.a, data.truth).auc);
      expect(pairs.observed.b.averagePrecision).toBeCloseTo(areas(data.b, data.truth).averagePrecision, 12);
      const drawn = times(25, pairs.next);
      resampled(data, seed, 25).forEach((byHand, r) => {
        for (const which of ['a', 'b'] as const) {
          expect(drawn[r][which].auc).toBe(byHand[which].auc);
          expect(drawn[r][which].averagePrecision).toBeCloseTo(byHand[which].averagePrecision, 12);
        }
      });
    }
  });

  it('is as sure as theory says: DeLong variance of the difference of two areas on the same images, within a fifth', () => {
    const { truth, a, b } = draw(4, 1500, 1e6);
    const wins = (x: number, y: number) => (x > y ? 1 : x === y ? 0.5 : 0);
    const kinds = [0, 1].map(kind => truth.flatMap((one, i) => (one === kind ? [i] : [])));
    const [normals, anomalies] = kinds;
    const variance = (v: number[]) => {
      const mean = v.reduce((sum, x) => sum + x, 0) / v.length;
      return v.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (v.length - 1);
    };
    const mean = (v: number[]) => v.reduce((sum, x) => sum + x, 0) / v.length;
    // Placements of an image under one score minus those under the other.
    const apart = (i: number, others: number[], isAnomaly: boolean) =>
      mean(others.map(j => (isAnomaly ? wins(a[i], a[j]) - wins(b[i], b[j]) : wins(a[j], a[i]) - wins(b[j], b[i]))));
    const deviation = Math.sqrt(
      variance(anomalies.map(i => apart(i, normals, true))) / anomalies.length +
        variance(normals.map(i => apart(i, anomalies, false))) / normals.length,
    );
    const pairs = pairedBootstrap(a, b, truth, 1)!;
    const { observed, low, high, flips } = differenceOf('auc', pairs.observed, times(800, pairs.next));
    const width = (high - low) / (2 * 1.96 * deviation);
    expect(width).toBeGreaterThan(0.8);
    expect(width).toBeLessThan(1.2);
    expect(low).toBeLessThan(observed);
    expect(high).toBeGreaterThan(observed);
    // The difference is three deviations from 0: of a normal distribution one in a thousand lies beyond.
    expect(observed / deviation).toBeCloseTo(3.05, 1);
    expect(flips).toBeLessThan(0.01);
  });

  it('is surer of a difference than two bands by themselves: what the scores share cancels out', () => {
    const { truth, a } = draw(5, 600, 1e6);
    const almost = a.map((score, i) => score + (i % 3));
    const pairs = pairedBootstrap(a, almost, truth, 1)!;
    const drawn = times(200, pairs.next);
    const { low, high } = differenceOf('auc', pairs.observed, drawn);
    const spread = drawn.map(pair => pair.a.auc);
    expect(high - low).toBeLessThan(0.01 * (Math.max(...spread) - Math.min(...spread)));
  });

  it('finds no difference between a score and itself', () => {
    const { truth, a } = draw(6, 80);
    const pairs = pairedBootstrap(a, a, truth, 1)!;
    const none = { observed: 0, low: 0, high: 0, flips: 0.5 };
    expect(differenceOf('auc', pairs.observed, times(20, pairs.next))).toEqual(none);
  });

  it('counts how often the order is turned round, by hand', () => {
    const pair = (a: number, b: number) => ({
      a: { auc: a, averagePrecision: 0 },
      b: { auc: b, averagePrecision: 0 },
    });
    const resamples = [pair(0.8, 0.7), pair(0.7, 0.8), pair(0.6, 0.6), pair(0.9, 0.5)];
    const { observed, flips } = differenceOf('auc', pair(0.8, 0.6), resamples);
    expect(observed).toBeCloseTo(0.2, 12);
    expect(flips).toBe(1.5 / 4);
    expect(differenceOf('auc', pair(0.6, 0.8), resamples).flips, 'seen from the other side').toBe(2.5 / 4);
  });

  it('takes infinite scores, and refuses what is not a number', () => {
    const pairs = pairedBootstrap([0, Infinity, 1, -Infinity], [1, 2, 3, 4], [0, 1, 1, 0], 1)!;
    expect(pairs.observed.a.auc).toBe(1);
    expect(pairs.observed.b.auc).toBe(0.5);
    expect(pairedBootstrap([1, 2], [1, 2], [0, 0], 1)).toBeNull();
    expect(() => pairedBootstrap([1, Number.NaN], [1, 2], [0, 1], 1)).toThrow(/Score 1 is not a number/);
    expect(() => pairedBootstrap([1, 2], [1], [0, 1], 1)).toThrow(RangeError);
  });
});
