// Loss terms: the contract for every member, and today's two against formulas written a second time, in double precision.

import { tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { tf } from '../../src/engine/tf.ts';
import { additionsTo, termsWith } from '../../src/losses/additions.ts';
import { type LossId, losses } from '../../src/losses/index.ts';
import type { Loss } from '../../src/losses/types.ts';
import { models } from '../../src/models/index.ts';
import { initialParams } from '../../src/params/schema.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers, passOf, type Table } from './tinyPass.ts';

onCpu();

const [n, pixels, latent] = [7, 16, 3];
const table: Table = {
  n,
  latent,
  x: numbers(n * pixels, 0, 1, 'x'),
  mean: numbers(n * latent, -3, 3, 'mean'),
  logVar: numbers(n * latent, -4, 2, 'logVar'),
  output: numbers(n * pixels, -6, 6, 'logits'),
};
/** Free bits that some dimensions of the table have not used up. */
const FLOOR = 2;
const termOf = (id: LossId, of: Table) =>
  tidy(() => {
    const term = losses[id].term(tf, passOf(of), { ...initialParams, freeBits: FLOOR });
    return { shape: term.shape, values: [...term.dataSync()] };
  });
/** Whether it means anything for what gives this log-variance. */
const isMeant = (id: LossId, logVar: Table['logVar']) =>
  (losses as Record<LossId, Loss>)[id].appliesTo?.({
    losses: logVar ? ['reconstruction', 'kl'] : ['reconstruction'],
  }) ?? true;
const near = (actual: readonly number[], wanted: readonly number[]) => {
  expect(actual.length).toBe(wanted.length);
  actual.forEach((value, i) => {
    expect(Math.abs(value - wanted[i]) / Math.max(1, Math.abs(wanted[i]))).toBeLessThan(1e-5);
  });
};

describe.each(Object.keys(losses) as LossId[])('%s', id => {
  it('is one finite number an image, with and without noise', () => {
    for (const logVar of [table.logVar, null].filter(each => isMeant(id, each))) {
      const { shape, values } = termOf(id, { ...table, logVar });
      expect(shape).toEqual([n]);
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });

  // Whether a dimension is below its floor is a question to the batch.
  it.skipIf(id === 'freeBits')('treats every image by itself', () => {
    const alone = Array.from({ length: n }, (_, i) => {
      const row = (values: ArrayLike<number>, width: number) => Array.from(values).slice(i * width, (i + 1) * width);
      const { x, mean, logVar, output } = table;
      const one = { n: 1, latent, x: row(x, pixels), mean: row(mean, latent), logVar: row(logVar!, latent) };
      return termOf(id, { ...one, output: row(output, pixels) }).values[0];
    });
    near(termOf(id, table).values, alone);
  });

  it('stays finite at the ends of what a network may say', () => {
    const ends = Array.from({ length: n * pixels }, (_, i) => (i % 2 ? 80 : -80));
    const values = [10, -10].map(v => termOf(id, { ...table, output: ends, logVar: Array(n * latent).fill(v) }).values);
    expect(values.flat().every(Number.isFinite)).toBe(true);
  });

  it('enters the total with a finite weight that is not negative', () => {
    const weight = losses[id].weight(initialParams);
    expect(weight).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(weight)).toBe(true);
  });
});

describe('reconstruction', () => {
  it('with a Bernoulli likelihood is the cross-entropy, pixel by pixel', () => {
    const wanted = Array.from({ length: n }, (_, i) => {
      let sum = 0;
      for (let j = 0; j < pixels; j++) {
        const [x, logit] = [table.x[i * pixels + j], table.output[i * pixels + j]];
        const p = 1 / (1 + Math.exp(-logit));
        sum -= x * Math.log(p) + (1 - x) * Math.log(1 - p);
      }
      return sum;
    });
    near(termOf('reconstruction', table).values, wanted);
  });

  it('costs nothing where the decoder is sure and right, and the logit where it is sure and wrong', () => {
    const one = { n: 4, latent: 1, mean: [0, 0, 0, 0], logVar: null };
    near(termOf('reconstruction', { ...one, x: [1, 0, 1, 0], output: [80, -80, -80, 80] }).values, [0, 0, 80, 80]);
  });
});

describe('kl', () => {
  it('is the closed form between two Gaussians', () => {
    const wanted = Array.from({ length: n }, (_, i) => {
      let sum = 0;
      for (let d = 0; d < latent; d++) {
        const mu = table.mean[i * latent + d];
        const sigma = Math.sqrt(Math.exp(table.logVar![i * latent + d]));
        sum += (sigma ** 2 + mu ** 2 - 1) / 2 - Math.log(sigma);
      }
      return sum;
    });
    near(termOf('kl', table).values, wanted);
    expect(Math.min(...wanted)).toBeGreaterThan(0);
  });

  it('is zero for the standard normal, and without noise', () => {
    const rest = { n: 2, latent: 2, x: [0, 0], output: [0, 0] };
    near(termOf('kl', { ...rest, mean: [0, 0, 0, 0], logVar: [0, 0, 0, 0] }).values, [0, 0]);
    near(termOf('kl', { ...rest, mean: [3, 1, -2, 5], logVar: null }).values, [0, 0]);
  });

  it('is weighted by beta', () => {
    expect(losses.kl.weight({ beta: 0.5 })).toBe(0.5);
  });
});

describe('sparsity', () => {
  it('is the sum of the numbers of a code without their signs', () => {
    const rest = { n: 2, latent: 3, x: Array(6).fill(0), output: Array(6).fill(0), logVar: null };
    near(termOf('sparsity', { ...rest, mean: [3, -4, 0, 0, 0, 0] }).values, [7, 0]);
  });
});

describe('consistency', () => {
  it('is the squared distance from the code of the reconstruction', () => {
    // The encoder of a pass made by hand gives the first two values, and a logit of zero is half of the ink.
    const rest = { n: 2, latent: 2, x: Array(6).fill(0), output: Array(6).fill(0), logVar: null };
    near(termOf('consistency', { ...rest, mean: [0.5, 0.5, 3.5, -3.5] }).values, [0, 25]);
  });
});

describe('free bits', () => {
  it('are what the batch lacks to the floor, dimension by dimension', () => {
    let wanted = 0;
    for (let d = 0; d < latent; d++) {
      let sum = 0;
      for (let i = d; i < n * latent; i += latent)
        sum += (table.mean[i] ** 2 + Math.exp(table.logVar![i]) - 1 - table.logVar![i]) / 2;
      wanted += Math.max(0, FLOOR - sum / n);
    }
    const { values } = termOf('freeBits', table);
    expect(wanted).toBeGreaterThan(0);
    near([values.reduce((sum, value) => sum + value, 0) / n], [wanted]);
  });

  it('weigh what KL weighs, and nothing while there are none', () => {
    const { weight } = losses.freeBits;
    expect([weight({ freeBits: 0.5, beta: 4 }), weight({ freeBits: 0, beta: 4 })]).toEqual([4, 0]);
  });
});

describe('what can be added', () => {
  it('is offered where it means something', () => {
    expect(additionsTo(models.vae)).toEqual(['freeBits', 'sparsity', 'consistency']);
    expect(additionsTo(models.autoencoder)).toEqual(['sparsity', 'consistency']);
  });

  it('counts while it weighs anything', () => {
    const terms = models.vae.losses;
    const now = (values: object) => termsWith(terms, additionsTo(models.vae), { ...initialParams, ...values });
    expect(now({})).toBe(terms);
    expect(now({ consistency: 0.5, freeBits: 1 })).toEqual(['reconstruction', 'kl', 'freeBits', 'consistency']);
    expect(now({ freeBits: 1, beta: 0 })).toBe(terms);
  });
});

describe('against a discriminator', () => {
  // That of a pass made by hand adds up a code, and the samples of the prior are 1 - the codes: 3 and -1 in one dimension.
  const rest = { n: 2, latent: 1, x: [0, 0], output: [0, 0], logVar: null, mean: [-2, 2] };
  const softplus = (d: number) => Math.log1p(Math.exp(d));

  it('the discriminator pays for what it takes for the other', () =>
    near(termOf('discriminator', rest).values, [softplus(-3) + softplus(-2), softplus(1) + softplus(2)]));
  it('the generator pays for being found out', () =>
    near(termOf('generator', rest).values, [softplus(2), softplus(-2)]));
  it('the accuracy is a share, and weighs nothing', () => {
    near(termOf('accuracy', rest).values, [1, 0]);
    expect(losses.accuracy.weight({})).toBe(0);
  });
  it('a coin pays 2 log 2, and deceives for log 2', () => {
    const even = { ...rest, mean: [0, 0] };
    near(termOf('generator', even).values, [Math.LN2, Math.LN2]);
  });
});
