// Anomaly scores: the contract for every member of every kind, and some against their definitions.

import { tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import type { Codes } from '../../src/core/codes.ts';
import { tf } from '../../src/engine/tf.ts';
import { type LikelihoodId, likelihoods } from '../../src/likelihoods/index.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import { initialParams } from '../../src/params/schema.ts';
import { appliesTo, scoresOf } from '../../src/scores/applies.ts';
import { type ScoreId, scoreIds, scores } from '../../src/scores/index.ts';
import type { ExampleScore } from '../../src/scores/types.ts';
import { onCpu } from '../engine/cpu.ts';
import { numbers, passOf, type Table, tinyKit } from './tinyPass.ts';

onCpu();

const modelIds = Object.keys(models) as ModelId[];

const [n, pixels, latent, L] = [6, 16, 2, 3];
const x = numbers(n * pixels, 0, 1, 'x').map(Math.round);
const code = { mean: numbers(n * latent, -1, 1, 'mean'), logVar: numbers(n * latent, -2, 0, 'logVar') };
/** Logits that draw the image with so much confidence; negative: that draw its negative. */
const drawn = (confidence: number) => x.map(bit => confidence * (2 * bit - 1));

const train: Codes = {
  count: 40,
  latent,
  mean: Float32Array.from(numbers(80, -1, 1, 'train')),
  logVar: Float32Array.from(numbers(80, -2, 0, 'train width')),
};

const average = Float32Array.from(numbers(pixels, 0, 1, 'average'));

/** A score of whatever kind, [n]; the same pass stands for every sample. */
function scoreOf(id: ScoreId, of: Omit<Table, 'n' | 'latent' | 'x'>): number[] {
  const score = scores[id];
  if (score.kind === 'latent') {
    const logVar = of.logVar && Float32Array.from(of.logVar);
    return Array.from(
      score.fit(train, 1)({ count: n, latent, mean: Float32Array.from(of.mean), logVar: logVar ?? null }),
    );
  }
  if (score.kind === 'example') return Array.from(score.fit(average)(Float32Array.from(x)));
  const one = tidy(() => {
    const pass = passOf({ n, latent, x, ...of });
    const tensor = score.kind === 'pass' ? score.score(tf, pass) : score.sample(tf, pass);
    expect(tensor.shape).toEqual([n]);
    return [...tensor.dataSync()];
  });
  return score.kind === 'pass' ? one : one.map(value => score.reduce(new Float32Array(L).fill(value)));
}

const orderOf = (values: readonly number[]) => [...values.keys()].sort((a, b) => values[a] - values[b]);

describe.each(scoreIds)('%s', id => {
  it('is one finite number an image, with and without noise', () => {
    for (const logVar of [code.logVar, null]) {
      const values = scoreOf(id, { ...code, logVar, output: numbers(n * pixels, -6, 6, 'logits') });
      expect(values).toHaveLength(n);
      expect(values.every(Number.isFinite)).toBe(true);
    }
  });

  it.each(modelIds)('tells images apart exactly where it says so (%s)', model => {
    const logVar = models[model].losses.includes('kl') ? code.logVar : null;
    const values = scoreOf(id, { ...code, logVar, output: numbers(n * pixels, -6, 6, 'logits') });
    const isConstant = new Set(values).size === 1;
    expect(scoresOf(models[model]).includes(id)).toBe(appliesTo(id, models[model]));
    if (logVar) return expect(isConstant || !appliesTo(id, models[model])).toBe(false);
    // Without noise there is nothing to sample: what orders images as the plain score does is that score once more.
    const plain = scoreOf('probability', { ...code, logVar, output: numbers(n * pixels, -6, 6, 'logits') });
    const isRepeated = id !== 'probability' && orderOf(values).join() === orderOf(plain).join();
    expect(isConstant || isRepeated).toBe(!appliesTo(id, models[model]));
    expect(scores[id].needs?.without ?? 'nothing').toMatch(/^[a-z].*[^.]$/);
  });

  it('is higher where the image is drawn worse and the code lies farther out', () => {
    const good = scoreOf(id, { ...code, output: drawn(3) });
    const far = code.mean.map(m => m + 4 * Math.sign(m));
    const bad = scoreOf(id, { mean: far, logVar: code.logVar, output: drawn(-1) });
    if (scores[id].measures === 'example') expect(bad, 'whatever the model').toEqual(good);
    else for (let i = 0; i < n; i++) expect(bad[i]).toBeGreaterThan(good[i]);
  });

  it('measures what it says: the reconstruction, the code, both, or neither', () => {
    const logits = numbers(n * pixels, -4, 4, 'logits');
    const first = scoreOf(id, { ...code, output: logits });
    const otherPixels = scoreOf(id, { ...code, output: logits.map(each => -each) });
    const otherCode = scoreOf(id, { mean: code.mean.map(m => m + 3), logVar: code.logVar, output: logits });
    const moved = (other: number[]) => other.some((value, i) => value !== first[i]);
    const { measures } = scores[id];
    expect(moved(otherPixels)).toBe(measures === 'reconstruction' || measures === 'likelihood');
    expect(moved(otherCode)).toBe(measures === 'code' || measures === 'likelihood');
  });

  it('stays finite when the decoder is sure and wrong', () => {
    for (const logits of [drawn(80), drawn(-80)])
      expect(scoreOf(id, { ...code, output: logits }).every(Number.isFinite)).toBe(true);
  });

  it.each(Object.keys(likelihoods) as LikelihoodId[])(
    'has one finite number an image with a %s likelihood too',
    likelihood => {
      const { build, perValue } = likelihoods[likelihood];
      const kit = tinyKit(undefined, 1, perValue);
      const outputOf = (means: readonly number[]) => means.flatMap(m => (perValue === 2 ? [m, -1] : [m]));
      const far = code.mean.map(m => m + 4 * Math.sign(m));
      const [good, bad] = [1, -1].map(sign =>
        scoreOf(id, {
          mean: sign > 0 ? code.mean : far,
          logVar: code.logVar,
          output: outputOf([...x].map(bit => (likelihood === 'bernoulli' ? 3 * sign * (2 * bit - 1) : sign * bit))),
          likelihood: build(kit, initialParams),
        }),
      );
      for (const values of [good, bad]) expect(values.every(Number.isFinite)).toBe(true);
      if (scores[id].measures !== 'example') for (let i = 0; i < n; i++) expect(bad[i]).toBeGreaterThan(good[i]);
      if (scores[id].reading.label === 'probability')
        for (const score of [...good, ...bad]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      for (const { variable } of kit.made) variable.dispose();
    },
  );

  it('says what it reads as, and what it is blind to', () => {
    const { reading, blind } = scores[id];
    expect(reading.label).toMatch(/\w/);
    expect(Number.isFinite(reading.of(0.25))).toBe(true);
    expect(blind).toMatch(/\.$/);
  });
});

/** -log p(x|z) of image i, by a loop over pixels. */
function negativeLogLikelihood(logits: ArrayLike<number>, i: number): number {
  let sum = 0;
  for (let j = i * pixels; j < (i + 1) * pixels; j++) {
    const p = 1 / (1 + Math.exp(-logits[j]));
    sum -= Math.log(x[j] ? p : 1 - p);
  }
  return sum;
}

it('the distance from the mean is that of the triangle 3, 4, 5, image by image', () => {
  const distance = (scores.trainingMean as ExampleScore).fit(Float32Array.of(1, 1));
  expect(Array.from(distance(Float32Array.of(4, 5, 1, 1, 1, -1)))).toEqual([5, 0, 2]);
});

describe('by a double loop', () => {
  const logits = numbers(n * pixels, -4, 4, 'logits');
  const of = (id: ScoreId) => scoreOf(id, { ...code, output: logits });

  it.each(['probability', 'sampledProbability'] as const)('%s is 1 - exp(-mean cross-entropy)', id => {
    of(id).forEach((value, i) => {
      expect(value).toBeCloseTo(1 - Math.exp(-negativeLogLikelihood(logits, i) / pixels), 5);
    });
    expect(scores[id].reading.of(0.25)).toBe(0.75);
  });

  it('the probability of a density is that of the decoder against uniform noise', () => {
    const likelihood = likelihoods.gaussian.build(tinyKit(), { outputSigma: 0.25 });
    scoreOf('probability', { ...code, output: logits, likelihood }).forEach((value, i) => {
      let log = 0;
      for (let j = i * pixels; j < (i + 1) * pixels; j++)
        log -= (Math.log(2 * Math.PI * 0.25 ** 2) + ((x[j] - logits[j]) / 0.25) ** 2) / 2;
      const density = Math.exp(log / pixels);
      expect(value).toBeCloseTo(1 / (1 + density), 5);
    });
  });

  it('L1 and L2 are sums over pixels, the reconstruction probability a likelihood', () => {
    const sums = (power: number) =>
      Array.from({ length: n }, (_, i) => {
        let sum = 0;
        for (let j = i * pixels; j < (i + 1) * pixels; j++)
          sum += Math.abs(x[j] - 1 / (1 + Math.exp(-logits[j]))) ** power;
        return sum;
      });
    of('l1').forEach((value, i) => {
      expect(value).toBeCloseTo(sums(1)[i], 4);
    });
    of('l2').forEach((value, i) => {
      expect(value).toBeCloseTo(sums(2)[i], 4);
    });
    of('reconstructionProbability').forEach((value, i) => {
      expect(value).toBeCloseTo(negativeLogLikelihood(logits, i), 4);
    });
  });

  it('the importance-weighted bound of one sample at the mean is -log p(x|z) p(z) / q(z|x)', () => {
    of('importance').forEach((value, i) => {
      let logRatio = 0;
      for (let d = i * latent; d < (i + 1) * latent; d++) logRatio += (code.logVar[d] - code.mean[d] ** 2) / 2;
      expect(value).toBeCloseTo(negativeLogLikelihood(logits, i) - logRatio, 4);
    });
  });
});
