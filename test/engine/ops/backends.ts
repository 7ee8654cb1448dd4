// The suites of this folder run on every backend: in plain JavaScript here and in a browser on WebGL, on WebAssembly, and
// on WebGL with half-precision textures.

import { env, getBackend, memory, setBackend } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { describeBernoulli } from './bernoulli.suite.ts';
import { describeConv } from './conv.suite.ts';
import { describeConvTransposed } from './convTransposed.suite.ts';
import { describeCorruptions } from './corruptions.suite.ts';
import { describeDense } from './dense.suite.ts';
import { describeGaussian } from './gaussian.suite.ts';
import { describeGaussianKl } from './gaussianKl.suite.ts';
import { describeLstm } from './lstm.suite.ts';
import { describeMaxPool } from './maxPool.suite.ts';
import { describeNoise } from './noise.suite.ts';
import { describeObjective } from './objective.suite.ts';
import { describeOptimizers } from './optimizers.suite.ts';
import { describePosterior } from './posterior.suite.ts';
import { describeReparameterise } from './reparameterise.suite.ts';
import { describeUpsample } from './upsample.suite.ts';

const suites = {
  bernoulli: describeBernoulli,
  conv: describeConv,
  convTransposed: describeConvTransposed,
  corruptions: describeCorruptions,
  dense: describeDense,
  gaussian: describeGaussian,
  gaussianKl: describeGaussianKl,
  lstm: describeLstm,
  maxPool: describeMaxPool,
  noise: describeNoise,
  objective: describeObjective,
  optimizers: describeOptimizers,
  posterior: describePosterior,
  reparameterise: describeReparameterise,
  upsample: describeUpsample,
};

/** @param without suites that this backend has nothing to add to: each of its cases is a shader to compile */
export type Backend = 'cpu' | 'wasm' | 'webgl';

export function describeOps(backend: Backend, near: Near, without: readonly (keyof typeof suites)[] = []): void {
  describe(backend, () => {
    let tensors = 0;
    beforeAll(async () => {
      expect(await setBackend(backend)).toBe(true);
      expect(getBackend()).toBe(backend);
      if (backend === 'webgl') env().set('WEBGL_CPU_FORWARD', false); // or tensors this small would never reach the GPU
      tensors = memory().numTensors;
    });
    afterAll(() => {
      expect(memory().numTensors).toBe(tensors);
    });
    for (const name of Object.keys(suites) as (keyof typeof suites)[])
      if (!without.includes(name)) describe(name, () => suites[name](near, backend));
  });
}

/** Fails unless every number is as expected. */
export type Near = (actual: ArrayLike<number>, expected: ArrayLike<number>, what?: string) => void;

/** Differences relative to the larger of 1 and the largest expected number. */
export const within =
  (limit: number): Near =>
  (actual, expected, what) => {
    expect(actual.length, what).toBe(expected.length);
    const scale = Math.max(1, ...Array.from(expected, Math.abs));
    const worst = Math.max(...Array.from(expected, (e, i) => Math.abs(actual[i] - e) / scale));
    expect(worst, what).toBeLessThan(limit);
  };
