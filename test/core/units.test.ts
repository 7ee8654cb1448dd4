import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { activeUnits, klPerDimension, varianceOfMeans } from '../../src/core/units.ts';

const objectives = JSON.parse(readFileSync('../shared/reference/objectives.json', 'utf8'));

describe('klPerDimension', () => {
  it('is what PyTorch finds for each dimension, and sums to the KL of an image', () => {
    const { mean, logVar, kl } = objectives.plain;
    const found = klPerDimension({ count: 4, latent: 2, mean, logVar })!;
    objectives.freeBits.batchMeanKlPerDimension.forEach((value: number, d: number) => {
      expect(found[d]).toBeCloseTo(value, 10);
    });
    expect(found[0] + found[1]).toBeCloseTo(kl.reduce((sum: number, each: number) => sum + each, 0) / 4, 10);
  });

  it('averages over the images that are chosen, and says nothing without noise or without images', () => {
    const codes = { count: 3, latent: 1, mean: [0, 2, 100], logVar: [0, 0, 0] };
    expect(klPerDimension(codes, i => i < 2)![0]).toBe(1); // of 0 and 2^2 / 2
    expect(klPerDimension({ ...codes, logVar: null })).toBeNull();
    expect(klPerDimension(codes, () => false)).toBeNull();
  });
});

describe('varianceOfMeans', () => {
  it('agrees with the definition, dimension by dimension', () => {
    const rng = random(1, 'codes');
    const [count, latent] = [50, 3];
    const mean = Float32Array.from({ length: count * latent }, (_, i) => 1000 + (i % latent) * rng.normal());
    const chosen = Array.from({ length: count }, (_, i) => i).filter(i => i % 3 !== 0);
    const found = varianceOfMeans({ count, latent, mean, logVar: null }, i => i % 3 !== 0)!;
    for (let d = 0; d < latent; d++) {
      const own = chosen.map(i => mean[i * latent + d]);
      const middle = own.reduce((sum, x) => sum + x, 0) / own.length;
      const variance = own.reduce((sum, x) => sum + (x - middle) ** 2, 0) / own.length;
      expect(found[d]).toBeCloseTo(variance, 8);
    }
    expect(varianceOfMeans({ count, latent, mean, logVar: null }, () => false)).toBeNull();
  });

  it('a unit is active strictly above 0.01', () => expect(activeUnits([0, 0.01, 0.0101, 3])).toBe(2));
});
