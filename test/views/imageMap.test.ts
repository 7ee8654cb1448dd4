import { describe, expect, it } from 'vitest';
import type { Latent } from '../../src/probes/latent.ts';
import { mapPlane, spotOf } from '../../src/views/imageMap.ts';
import { isInside, place } from '../../src/views/scatter/plane.ts';
import { anExamination } from './anExamination.ts';

const area = { left: 10, top: 20, width: 200, height: 200 };
const latent = (dimensions: number, mean: readonly number[]): Latent => ({
  count: mean.length / dimensions,
  testCount: mean.length / dimensions,
  dimensions,
  mean: Float32Array.from(mean),
  scoreId: 'probability',
  score: new Float32Array(mean.length / dimensions).fill(0.4),
});
const look = latent(2, [0, 0, 1, 1, -1, 2]);

describe('the place of an image', () => {
  it('follows the axes, with its Gaussian and its sampled codes', () => {
    const spot = spotOf(anExamination(), look, [1, 0]);
    expect(spot).toMatchObject({ x: -2, y: 1, sigma: [0.25, 0.5] });
    expect([...spot.codes]).toEqual([1, 0, 3, 2, 5, 4]);
  });

  it('of a code of one number stands at its score, without height', () => {
    const one = { ...anExamination(), mean: Float32Array.of(1), sigma: Float32Array.of(0.5) };
    const codes = Float32Array.of(0.9, 1.1, 1.2);
    const spot = spotOf({ ...one, samples: { ...one.samples, codes } }, latent(1, [0, 1, 2]), [0, 0]);
    expect(spot).toMatchObject({ x: 1, y: 0.75, sigma: [0.5, 0] });
    expect([...spot.codes].map(value => Number(value.toFixed(2)))).toEqual([0.9, 0.75, 1.1, 0.75, 1.2, 0.75]);
  });
});

describe('the map', () => {
  it('has room for an image far outside the test codes, and is as long along x as along y', () => {
    const spot = { x: 40, y: -3, sigma: [1, 1] as const, codes: new Float32Array() };
    const plane = mapPlane(look, [0, 1], spot, area, false);
    expect(isInside(area, ...place(plane, 40, -3))).toBe(true);
    expect(isInside(area, ...place(plane, -1, 2))).toBe(true);
    expect(plane.bx).toBeCloseTo(-plane.by, 9);
  });

  it('close up has the image in the middle and two sigmas inside', () => {
    const spot = { x: 0.5, y: 1, sigma: [0.01, 0.02] as const, codes: new Float32Array() };
    const plane = mapPlane(look, [0, 1], spot, area, true);
    expect(place(plane, 0.5, 1)).toEqual([expect.closeTo(110, 6), expect.closeTo(120, 6)]);
    expect(isInside(area, ...place(plane, 0.52, 1.04))).toBe(true);
    expect(isInside(area, ...place(plane, 1, 1))).toBe(false);
  });
});
