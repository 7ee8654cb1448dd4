// -log p(x|z) of a Gaussian with one variance for all values, summed for each example, as one op with its own gradient. The
// variance is a number that stays as it is, or a tensor that learns.

import { neg, registerGradient, reshape, sum, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import { LOG_VAR_LIMIT } from './posterior.ts';

export const LOG_2PI = Math.log(2 * Math.PI);

/** Log-variances are kept within ±10, as those of codes are. */
export const kept = (logVar: number): number => Math.min(LOG_VAR_LIMIT, Math.max(-LOG_VAR_LIMIT, logVar));
export const keptInShader = (logVar: string): string => `clamp(${logVar}, -${LOG_VAR_LIMIT}.0, ${LOG_VAR_LIMIT}.0)`;

/** Where the log-variance comes from, in a shader and in a loop. */
interface Origin {
  readonly inputs: readonly string[];
  readonly uniforms: Readonly<Record<string, 'float'>>;
  readonly shader: string;
  of(inputs: Readonly<Record<string, Float32Array>>, attrs: Readonly<Record<string, number>>): number;
}

const origins: Readonly<Record<'Fixed' | 'Learned', Origin>> = {
  Fixed: { inputs: [], uniforms: { logVar: 'float' }, shader: 'logVar', of: (_, { logVar }) => kept(logVar) },
  Learned: {
    inputs: ['logVar'],
    uniforms: {},
    shader: 'texel(logVar, 0, 0).x',
    of: ({ logVar }) => kept(logVar[0]),
  },
};

// Two examples to a texel, and a texel of means holds two values of both.
const squaresOf = `vec2 squaresOf(int j) {
  vec2 sum = vec2(0);
  for (int c = 0; 2 * c < meanSize.y; c++) {
    vec4 off = texel(x, j, c) - texel(mean, j, c);
    sum += off.xz * off.xz;
    if (2 * c + 1 < meanSize.y) sum += off.yw * off.yw;
  }
  return sum;
}`;

/** Σ (x - mean)² over the values of example i. */
function squares(x: Float32Array, mean: Float32Array, i: number, values: number): number {
  let sum = 0;
  for (let p = i * values; p < (i + 1) * values; p++) sum += (x[p] - mean[p]) ** 2;
  return sum;
}

for (const [how, { inputs, uniforms, shader, of }] of Object.entries(origins)) {
  defineKernel({
    name: `LabGaussian${how}`,
    shape: ({ mean }) => [mean.shape[0]],
    program: {
      inputs: ['x', 'mean', ...inputs],
      outputs: ['nats'],
      uniforms,
      functions: squaresOf,
      body: `float v = ${keptInShader(shader)};
  nats = vec4(0.5 * (float(meanSize.y) * (${LOG_2PI} + v) + exp(-v) * squaresOf(j)), 0, 0);`,
    },
    loop(given, [nats], attrs, shapes) {
      const [n, values] = shapes.mean;
      const [{ x, mean }, v] = [given, of(given, attrs)];
      for (let i = 0; i < n; i++) nats[i] = (values * (LOG_2PI + v) + Math.exp(-v) * squares(x, mean, i, values)) / 2;
    },
  });

  defineKernel({
    name: `LabGaussian${how}Slope`,
    shape: ({ mean }) => mean.shape,
    program: {
      inputs: ['x', 'mean', 'dy', ...inputs],
      outputs: ['slope'],
      uniforms,
      body: `slope = exp(-${keptInShader(shader)}) * (texel(mean, i, j) - texel(x, i, j)) * texel(dy, 0, i).xxyy;`,
    },
    loop(given, [slope], attrs, shapes) {
      const [n, values] = shapes.mean;
      const [{ x, mean, dy }, precision] = [given, Math.exp(-of(given, attrs))];
      for (let i = 0, p = 0; i < n; i++)
        for (const end = p + values; p < end; p++) slope[p] = precision * (mean[p] - x[p]) * dy[i];
    },
  });
}

// Example by example, so that what nearly cancels is subtracted before it is stored.
defineKernel({
  name: 'LabGaussianLogVarSlopes',
  shape: ({ mean }) => [mean.shape[0]],
  program: {
    inputs: ['x', 'mean', 'dy', 'logVar'],
    outputs: ['slopes'],
    uniforms: {},
    functions: squaresOf,
    body: `float v = texel(logVar, 0, 0).x;
  vec2 slope = 0.5 * (float(meanSize.y) - exp(-v) * squaresOf(j));
  slopes = abs(v) < ${LOG_VAR_LIMIT}.0 ? vec4(slope * texel(dy, 0, j).xy, 0, 0) : vec4(0);`,
  },
  loop({ x, mean, dy, logVar: [v] }, [slopes], _, shapes) {
    const [n, values] = shapes.mean;
    if (Math.abs(v) >= LOG_VAR_LIMIT) return void slopes.fill(0);
    for (let i = 0; i < n; i++) slopes[i] = 0.5 * (values - Math.exp(-v) * squares(x, mean, i, values)) * dy[i];
  },
});

registerGradient({
  kernelName: 'LabGaussianFixed',
  inputsToSave: ['x', 'mean'],
  gradFunc(dy, [x, mean], attrs) {
    const { logVar } = attrs as unknown as { logVar: number };
    const slope = () => run('LabGaussianFixedSlope', { x, mean, dy: dy as Tensor }, { logVar })[0];
    return { mean: slope, x: () => neg(slope()) };
  },
});

registerGradient({
  kernelName: 'LabGaussianLearned',
  inputsToSave: ['x', 'mean', 'logVar'],
  gradFunc(dy, [x, mean, logVar]) {
    const given = { x, mean, dy: dy as Tensor, logVar };
    const slope = () => run('LabGaussianLearnedSlope', given)[0];
    return {
      mean: slope,
      x: () => neg(slope()),
      logVar: () => reshape(sum(run('LabGaussianLogVarSlopes', given)[0]), [1]),
    };
  },
});

/** 1/2 Σ log 2π + logVar + (x - mean)² / exp(logVar): x, mean [n, values], logVar a number or [1] -> [n], nats. */
export const gaussian = (x: Tensor2D, mean: Tensor2D, logVar: number | Tensor1D): Tensor1D =>
  (typeof logVar === 'number'
    ? run('LabGaussianFixed', { x, mean }, { logVar })
    : run('LabGaussianLearned', { x, mean, logVar }))[0] as Tensor1D;
