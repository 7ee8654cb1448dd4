// What every projection promises: a place for every code, the same for the same seed, neighbours that stay together, and an honest
// answer to whether new codes can be placed.

import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { trustworthiness } from '../../src/core/trustworthiness.ts';
import { fits } from '../../src/projections/fits/index.ts';
import { type ProjectionId, projections } from '../../src/projections/index.ts';
import type { Projection } from '../../src/projections/types.ts';

const [count, latent, islands] = [120, 5, 3];
const rng = random(2, 'codes');
/** Three islands along three axes, each at another distance: of equal ones, no direction would be the first. */
const mean = Float32Array.from(
  { length: count * latent },
  (_, at) =>
    [6, 9, 14, 0, 0][at % latent] * Number(at % latent === Math.floor(at / latent) % islands) + 0.5 * rng.normal(),
);
const codes = { count, latent, mean, logVar: null };
const codeOf = (i: number) => mean.subarray(i * latent, (i + 1) * latent);

const computed = Object.entries(projections as Record<string, Projection>).filter(([, { isComputed }]) => isComputed);

it('there are some to test', () => {
  expect(computed.length).toBeGreaterThan(1);
  expect(computed.map(([id]) => id)).toEqual(Object.keys(fits).filter(id => fits[id as ProjectionId] !== null));
});

describe.each(computed)('%s', (id, projection) => {
  const shares: number[] = [];
  const compute = async (of = codes, seed = 7) =>
    (await fits[id as ProjectionId]!())(of, { seed, report: share => shares.push(share) });

  it('takes fewer codes while a run trains than when it rests', () => {
    expect(projection.most.training).toBeLessThan(projection.most.rest);
    expect(projection.axes.every(name => name.length > 0)).toBe(true);
  });

  it('gives every code a place, keeps islands together, and does the same twice', async () => {
    const found = await compute();
    expect(found.places).toHaveLength(2 * count);
    expect(found.places.every(Number.isFinite)).toBe(true);
    expect(trustworthiness(mean, count, latent, found.places, 10)).toBeGreaterThan(0.8);
    expect((await compute()).places).toEqual(found.places);
    for (const share of shares) expect(share >= 0 && share <= 1).toBe(true);
  });

  it('places a code that it has seen beside its island, if it places any', async () => {
    const { place, places, map } = await compute();
    if (map) expect(place).not.toBeNull();
    if (!place) return;
    for (const i of [0, 1, 2]) {
      const [x, y] = place(codeOf(i));
      const far = (j: number) => Math.hypot(places[2 * j] - x, places[2 * j + 1] - y);
      const nearest = Array.from({ length: count }, (__, j) => j).reduce((best, j) => (far(j) < far(best) ? j : best));
      expect(nearest % islands).toBe(i % islands);
    }
  });

  it('refuses what it cannot do', async () => {
    await expect(compute({ ...codes, count: 1, mean: mean.slice(0, latent) })).rejects.toThrow(RangeError);
  });
});

it('codes that have moved a little, and another seed, give a picture that is turned the same way', async () => {
  const moved = { ...codes, mean: mean.map((value, at) => value + 0.05 * Math.sin(at)) };
  for (const [id] of computed) {
    const compute = await fits[id as ProjectionId]!();
    const [before, after] = [codes, moved].map((of, i) => compute(of, { seed: 7 + i, report: () => {} }).places);
    /** The middle of an island. */
    const middle = (places: Float32Array, of: number, axis: number) =>
      places.filter((_, at) => at % 2 === axis && (at >> 1) % islands === of).reduce((a, b) => a + b, 0);
    for (let of = 0; of < islands; of++) {
      const [x, y, u, v] = [before, after].flatMap(places => [0, 1].map(axis => middle(places, of, axis)));
      expect((x * u + y * v) / Math.hypot(x, y) / Math.hypot(u, v)).toBeGreaterThan(0.5); // less than sixty degrees
    }
  }
});
