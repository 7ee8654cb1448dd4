// What every projection promises: a place for every code, the same for the same seed, neighbours that stay together, and an honest
// answer to whether new codes can be placed.

import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { trustworthiness } from '../../src/core/trustworthiness.ts';
import { projections } from '../../src/projections/index.ts';
import type { Fit, Projection } from '../../src/projections/types.ts';

const [count, latent, islands] = [120, 5, 3];
const rng = random(2, 'codes');
/** Three islands along three axes. */
const mean = Float32Array.from(
  { length: count * latent },
  (_, at) => 6 * Number(at % latent === Math.floor(at / latent) % islands) + 0.5 * rng.normal(),
);
const codes = { count, latent, mean, logVar: null };
const codeOf = (i: number) => mean.subarray(i * latent, (i + 1) * latent);

const computed = Object.entries(projections as Record<string, Projection>).filter(([, { fit }]) => fit !== null);

it('there are some to test', () => {
  expect(computed.length).toBeGreaterThan(1);
});

describe.each(computed)('%s', (_, projection) => {
  const shares: number[] = [];
  const compute = async (of = codes, seed = 7) =>
    ((await projection.fit!()) as Fit)(of, { seed, report: share => shares.push(share) });

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
