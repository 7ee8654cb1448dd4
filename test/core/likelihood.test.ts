import { describe, expect, it } from 'vitest';
import { logMeanExp } from '../../src/core/importance.ts';
import { bitsPerDimension, likelihood, meanNats } from '../../src/core/likelihood.ts';
import { random } from '../../src/core/random.ts';

describe('likelihood', () => {
  it('agrees with a table worked by hand', () => {
    const nats = { negativeElbo: [100, 104, 1], importance: [98, 100, 1], kl: [4, 6, 0] };
    const found = likelihood(nats, i => i < 2);
    expect(found.count).toBe(2);
    expect(found.elbo).toEqual({ mean: -102, error: 2 }); // of 100 and 104: s = sqrt(8), over sqrt(2)
    expect(found.importance).toEqual({ mean: -99, error: 1 });
    expect(found.gap).toEqual({ mean: 3, error: 1 }); // of 2 and 4
    expect(found.reconstruction).toEqual({ mean: -97, error: 1 }); // of -96 and -98
    expect(found.kl).toEqual({ mean: 5, error: 1 });
  });

  it('says that it does not know: no spread of one image, nothing of none', () => {
    expect(meanNats([7])).toEqual({ mean: 7, error: Number.NaN });
    expect(meanNats([])).toEqual({ mean: Number.NaN, error: Number.NaN });
  });

  it('a bit is 0.693 nats, and an image has 784 values', () => {
    expect(bitsPerDimension(-784 * Math.LN2, 784)).toBe(1);
    expect(bitsPerDimension(-100, 784)).toBeCloseTo(0.18402, 5);
  });

  it('bounds close in on a likelihood that is known: x = z + noise, with a posterior that is too wide', () => {
    // p(z) = N(0, 1), p(x|z) = N(z, 1), so p(x) = N(0, 2); q(z|x) = N(x/2, 1) where the posterior is N(x/2, 1/2).
    const rng = random(1, 'known');
    const log = (x: number, mean: number, variance: number) =>
      -0.5 * (Math.log(2 * Math.PI * variance) + (x - mean) ** 2 / variance);
    const images = 300;
    const xs = Array.from({ length: images }, () => Math.SQRT2 * rng.normal());
    const bound = (samples: number) =>
      xs.map(x => {
        const weights = Array.from({ length: samples }, () => {
          const z = x / 2 + rng.normal();
          return log(x, z, 1) + log(z, 0, 1) - log(z, x / 2, 1);
        });
        return { elbo: weights.reduce((sum, w) => sum + w, 0) / samples, importance: logMeanExp(weights) };
      });
    const drawn = bound(200);
    const found = likelihood(
      {
        negativeElbo: drawn.map(({ elbo }) => -elbo),
        importance: drawn.map(({ importance }) => -importance),
        kl: drawn.map(() => 0),
      },
      () => true,
    );
    const truth = meanNats(xs.map(x => log(x, 0, 2))).mean;
    // KL(q || posterior) of these Gaussians is 1/2 (2 - 1 - log 2), and that is how far the ELBO stays below.
    expect(truth - found.elbo.mean).toBeCloseTo(0.5 * (1 - Math.log(2)), 1);
    expect(Math.abs(truth - found.importance.mean)).toBeLessThan(0.01);
    expect(found.gap.mean).toBeCloseTo(found.importance.mean - found.elbo.mean, 12);
  });
});
