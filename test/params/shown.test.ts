import { expect, it } from 'vitest';
import { defaultsOf, initialParams } from '../../src/params/schema.ts';
import { summedUp } from '../../src/params/shown.ts';

it('sums a group up, minor settings only where they are not what they usually are', () => {
  expect(summedUp('objective', initialParams)).toBe('Bernoulli · 1');
  expect(summedUp('objective', { ...initialParams, beta: 0 })).toBe('Bernoulli · off');
  expect(summedUp('objective', { ...initialParams, sparsity: 2, corruption: 'masking' })).toBe(
    'Bernoulli · 1 · 2 · Masking · 0.3',
  );
  expect(summedUp('training', initialParams)).toBe('50 · 100 · RMSprop · 0.001 · 1');
  expect(summedUp('training', { ...initialParams, rho: 0.99 })).toBe('50 · 100 · RMSprop · 0.001 · 1 · 0.99');
  const conv = defaultsOf({ model: 'conv-autoencoder', dataset: 'mnist' }); // what its source has is usual
  expect(summedUp('training', conv)).toBe('50 · 128 · Adadelta · 1 · 1');
});
