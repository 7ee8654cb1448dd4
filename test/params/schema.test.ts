// The params are a public interface: what addresses and files rely on is written down here a second time, on purpose.

import { describe, expect, it } from 'vitest';
import { type LikelihoodId, likelihoods } from '../../src/likelihoods/index.ts';
import { type ModelId, models } from '../../src/models/index.ts';
import { applies, differing, fieldOf, fields, initialParams, type ParamId } from '../../src/params/schema.ts';

describe('the public ids', () => {
  it.each<[ParamId, number, number, number]>([
    ['heldOut', 0, 61, 5],
    ['normalClass', 0, 61, 0],
    ['latent', 1, 64, 2],
    ['epochs', 1, 500, 50],
    ['batch', 10, 1000, 100],
    ['beta', 0, 100_000, 1],
    ['epsilonStd', 0, 3, 1],
  ])('%s lies between %d and %d and starts at %d', (id, min, max, initial) => {
    expect(fieldOf(id)).toMatchObject({ kind: 'number', min, max, initial });
  });

  it('learningRate starts at 0.001, trainSize at all images, and there is a seed', () => {
    expect(initialParams.learningRate).toBe(0.001);
    expect(initialParams.trainSize).toBe((fieldOf('trainSize') as { max: number }).max);
    expect(fieldOf('seed')).toMatchObject({ kind: 'number', step: 1 });
  });

  it('hidden is a list of widths between 8 and 1024 and starts with one of 400', () => {
    expect(fieldOf('hidden')).toMatchObject({ kind: 'list', min: 8, max: 1024, most: 4, initial: '400' });
  });

  it.each<[ParamId, readonly string[], string]>([
    ['dataset', ['mnist', 'fashion-mnist', 'strokes'], 'mnist'],
    ['anomaly', ['held-out', 'one-class', 'other-dataset', 'none'], 'held-out'],
    ['anomalyDataset', ['mnist', 'fashion-mnist', 'strokes'], 'fashion-mnist'],
    ['model', ['vae', 'autoencoder', 'conv-autoencoder', 'conv-vae'], 'vae'],
    ['likelihood', ['bernoulli', 'gaussian', 'gaussian-learned', 'gaussian-per-output'], 'bernoulli'],
    ['optimizer', ['rmsprop'], 'rmsprop'],
    ['backend', ['auto', 'webgl', 'wasm', 'cpu'], 'auto'],
  ])('%s can be %j and is %s', (id, values, initial) => {
    const field = fieldOf(id);
    if (field.kind !== 'choice') throw new Error(`${id} is no choice`);
    expect(field.options.map(({ value }) => value)).toEqual(expect.arrayContaining([...values]));
    expect(field.initial).toBe(initial);
  });

  it('are each declared once', () => {
    const ids = fields.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    expect(ids).not.toContain('run'); // means something else in an address
  });
});

describe('applies', () => {
  const vae = initialParams;

  it.each<[ParamId, Partial<typeof initialParams>, boolean]>([
    ['beta', {}, true],
    ['beta', { model: 'autoencoder' }, false],
    ['epsilonStd', {}, true],
    ['epsilonStd', { model: 'autoencoder' }, false],
    ['latent', { model: 'autoencoder' }, true],
    ['axisX', { latent: 2 }, false],
    ['axisX', { latent: 3 }, true],
    ['axisY', { latent: 1 }, false],
    ['axisX', { model: 'conv-autoencoder', latent: 2 }, true], // whose code has a length of its own
    ['latent', { model: 'conv-autoencoder' }, false],
    ['manifold', { latent: 2 }, true],
    ['gallery', {}, true],
    ['outputSigma', {}, false],
    ['outputSigma', { likelihood: 'gaussian' }, true],
    ['anomalyDataset', {}, false],
    ['anomalyDataset', { anomaly: 'other-dataset' }, true],
    ['heldOut', { anomaly: 'other-dataset' }, true], // the class that is added
    ['heldOut', { anomaly: 'none' }, false],
    ['heldOut', { anomaly: 'one-class' }, false],
    ['normalClass', { anomaly: 'one-class' }, true],
    ['normalClass', {}, false],
    ['contamination', { anomaly: 'one-class' }, true],
    ['contamination', { anomaly: 'other-dataset' }, false],
    ['annealing', {}, true],
    ['annealing', { model: 'autoencoder' }, false],
    ['annealing', { beta: 0 }, false],
    ['warmup', {}, false],
    ['warmup', { annealing: 'cyclical' }, true],
    ['warmup', { annealing: 'linear', model: 'autoencoder' }, false],
    ['freeBits', {}, true],
    ['freeBits', { model: 'autoencoder' }, false],
    ['freeBits', { beta: 0 }, false],
    ['sparsity', { model: 'autoencoder' }, true],
    ['samples', {}, true],
    ['samples', { model: 'conv-autoencoder' }, false], // all of them would be the same
  ])('%s under %j: %s', (id, change, wanted) => {
    expect(applies(id, { ...vae, ...change })).toBe(wanted);
  });

  it('hides nothing from everybody', () => {
    const experiments = (Object.keys(models) as ModelId[]).flatMap(model =>
      (['held-out', 'one-class', 'other-dataset'] as const).flatMap(anomaly =>
        (Object.keys(likelihoods) as LikelihoodId[]).map(likelihood => ({
          ...vae,
          model,
          likelihood,
          latent: 3,
          anomaly,
        })),
      ),
    );
    const chosen = fields.flatMap(field =>
      field.kind === 'choice' ? field.options.map(({ value }) => ({ ...vae, latent: 3, [field.id]: value })) : [],
    );
    for (const { id } of fields)
      expect(
        [...experiments, ...chosen].some(params => applies(id, params)),
        id,
      ).toBe(true);
  });
});

it('differing names exactly the fields that differ', () => {
  expect(differing(initialParams, { ...initialParams, seed: 2, beta: 4 })).toEqual(['seed', 'beta']);
  expect(differing(initialParams, { ...initialParams })).toEqual([]);
});
