import { expect, it } from 'vitest';
import { binned, informationShare } from '../../src/core/mutualInformation.ts';
import { random } from '../../src/core/random.ts';

const shareOf = (z: ArrayLike<number>, v: ArrayLike<number>) => informationShare(binned(z), binned(v));

it('tells all, nothing and half: worked by hand', () => {
  const v = [0, 0, 1, 1, 0, 0, 1, 1];
  expect(shareOf(v, v)).toBeCloseTo(1, 12);
  expect(
    shareOf(
      v.map(each => -each),
      v,
    ),
  ).toBeCloseTo(1, 12);
  expect(shareOf([0, 1, 0, 1, 0, 1, 0, 1], v)).toBeCloseTo(0, 12);
  // Four equal values, of which z tells the half: one of two bits.
  const four = Array.from({ length: 64 }, (_, i) => i % 4);
  expect(
    shareOf(
      four.map(each => Number(each > 1)),
      four,
    ),
  ).toBeCloseTo(0.5, 12);
});

it('is nothing where there is nothing to know, or nobody to ask', () => {
  expect(shareOf([1, 2, 3], [5, 5, 5])).toBe(0);
  expect(shareOf([5, 5, 5], [1, 2, 3])).toBe(0);
  expect(shareOf([], [])).toBe(0);
  expect(() => shareOf([1], [1, 2])).toThrow(RangeError);
});

it('sees a bend that a correlation does not, and little in noise', () => {
  const rng = random(4, 'information');
  const v = Float64Array.from({ length: 8000 }, () => 2 * rng.uniform() - 1);
  expect(
    shareOf(
      v.map(each => 3 * each + 1),
      v,
    ),
  ).toBeCloseTo(1, 12);
  expect(
    shareOf(
      v.map(each => each ** 2),
      v,
    ),
  ).toBeGreaterThan(0.6);
  expect(
    shareOf(
      v.map(() => rng.normal()),
      v,
    ),
  ).toBeLessThan(0.02);
  // Few examples are cut into few bins, or noise would seem to tell something.
  const few = v.subarray(0, 200);
  expect(
    shareOf(
      few.map(() => rng.normal()),
      few,
    ),
  ).toBeLessThan(0.15);
});

it('agrees with the sum of p log p / (p p) over the bins', () => {
  const rng = random(6, 'bins');
  const z = Array.from({ length: 900 }, () => rng.integer(3));
  const v = z.map(each => (each + Number(rng.uniform() < 0.3)) % 3);
  const p = (test: (i: number) => boolean) => z.filter((_, i) => test(i)).length / z.length;
  let [information, entropy] = [0, 0];
  for (let b = 0; b < 3; b++) {
    entropy -= p(i => v[i] === b) * Math.log(p(i => v[i] === b));
    for (let a = 0; a < 3; a++) {
      const both = p(i => z[i] === a && v[i] === b);
      if (both > 0) information += both * Math.log(both / (p(i => z[i] === a) * p(i => v[i] === b)));
    }
  }
  expect(shareOf(z, v)).toBeCloseTo(information / entropy, 10);
});

it('cuts a quantity into bins of equal widths, and one of few values into those', () => {
  const even = binned(Float64Array.from({ length: 1000 }, (_, i) => i));
  expect(even.count).toBe(10);
  expect([0, 99, 100, 999].map(i => even.bins[i])).toEqual([0, 0, 1, 9]);
  expect(binned([7, 7, 3])).toEqual({ bins: Uint8Array.of(0, 0, 1), count: 2 });
});
