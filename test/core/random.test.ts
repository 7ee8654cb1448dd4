import { describe, expect, it } from 'vitest';
import { noise, permutation, random } from '../../src/core/random.ts';

const moments = (xs: ArrayLike<number>) => {
  const list = Array.from(xs);
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  const central = (k: number) => list.reduce((a, b) => a + (b - mean) ** k, 0) / list.length;
  return { mean, variance: central(2), kurtosis: central(4) / central(2) ** 2 };
};

describe('random', () => {
  const take = (seed: number, stream: string) => {
    const rng = random(seed, stream);
    return Array.from({ length: 50 }, () => rng.uniform());
  };

  it('repeats itself, and differs by seed and by stream', () => {
    expect(take(1, 'a')).toEqual(take(1, 'a'));
    expect(take(1, 'a')).not.toEqual(take(2, 'a'));
    expect(take(1, 'a')).not.toEqual(take(1, 'b'));
  });

  it('stays what it is: an exported experiment must still be reproducible next year', () => {
    const rng = random(42, 'golden');
    expect(Array.from({ length: 3 }, () => rng.integer(1_000_000))).toMatchInlineSnapshot(`
      [
        772896,
        423633,
        235958,
      ]
    `);
  });

  it('is uniform in [0, 1)', () => {
    const rng = random(3);
    const xs = Array.from({ length: 100_000 }, () => rng.uniform());
    expect(xs.every(x => x >= 0 && x < 1)).toBe(true);
    const { mean, variance } = moments(xs);
    expect(mean).toBeCloseTo(0.5, 2);
    expect(variance).toBeCloseTo(1 / 12, 2);
  });

  it('is standard normal', () => {
    const rng = random(4);
    const { mean, variance, kurtosis } = moments(Array.from({ length: 100_000 }, () => rng.normal()));
    expect(mean).toBeCloseTo(0, 1);
    expect(Math.abs(variance - 1)).toBeLessThan(0.02);
    expect(Math.abs(kurtosis - 3)).toBeLessThan(0.1);
  });

  it('draws integers evenly', () => {
    const rng = random(5);
    const seen = new Array(7).fill(0);
    for (let i = 0; i < 70_000; i++) seen[rng.integer(7)]++;
    for (const count of seen) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});

it('permutation holds every number once, and is uniform over the orders of three', () => {
  expect([...permutation(1000, random(1))].sort((a, b) => a - b)).toEqual([...Array(1000).keys()]);
  expect(permutation(0, random(1)).length).toBe(0);
  const rng = random(6);
  const seen = new Map<string, number>();
  for (let i = 0; i < 12_000; i++) {
    const order = permutation(3, rng).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  expect(seen.size).toBe(6);
  for (const count of seen.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
});

describe('noise', () => {
  it('depends on seed, step and position only', () => {
    expect(noise(1, 7, 200)).toEqual(noise(1, 7, 200));
    expect(noise(1, 7, 100)).toEqual(noise(1, 7, 200).slice(0, 100));
    expect(noise(1, 7, 101)).toEqual(noise(1, 7, 200).slice(0, 101));
    expect(noise(1, 7, 50, undefined, 150)).toEqual(noise(1, 7, 200).slice(150));
    expect(noise(1, 8, 200)).not.toEqual(noise(1, 7, 200));
    expect(noise(2, 7, 200)).not.toEqual(noise(1, 7, 200));
  });

  it('fills an array that is handed in', () => {
    const out = new Float32Array(10);
    expect(noise(1, 2, 10, out)).toBe(out);
    expect(out).toEqual(noise(1, 2, 10));
  });

  it('is standard normal along positions and along steps, and neighbours are unrelated', () => {
    const wide = noise(9, 0, 100_000);
    const long = Float32Array.from({ length: 50_000 }, (_, step) => noise(9, step, 2)[0]);
    for (const xs of [wide, long]) {
      const { mean, variance, kurtosis } = moments(xs);
      expect(Math.abs(mean)).toBeLessThan(0.02);
      expect(Math.abs(variance - 1)).toBeLessThan(0.03);
      expect(Math.abs(kurtosis - 3)).toBeLessThan(0.15);
    }
    const correlation = (xs: Float32Array, lag: number) =>
      xs.slice(lag).reduce((sum, x, i) => sum + x * xs[i], 0) / (xs.length - lag);
    for (const lag of [1, 2, 3]) {
      expect(Math.abs(correlation(wide, lag))).toBeLessThan(0.02);
      expect(Math.abs(correlation(long, lag))).toBeLessThan(0.02);
    }
  });

  it('is finite everywhere', () => {
    for (let step = 0; step < 500; step++) expect(noise(step, step, 201).every(Number.isFinite)).toBe(true);
  });
});
