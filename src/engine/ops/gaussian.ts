// -log p(x|z) of a Gaussian with one variance for all values, summed for each example, as one op with its own gradient. The
// variance is a number that stays as it is, or a tensor that learns.

import { neg, registerGradient, reshape, sum, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { columnSums } from './dense.ts';
import { defineKernel, run } from './kernel.ts';
import { LOG_VAR_LIMIT } from './posterior.ts';

export const LOG_2PI = Math.log(2 * Math.PI);

/** Log-variances are kept within ±10, as those of codes are. */
export const kept = (logVar: number): number => Math.min(LOG_VAR_LIMIT, Math.max(-LOG_VAR_LIMIT, logVar));
export const keptInShader = (logVar: string): string => `clamp(${logVar}, -${LOG_VAR_LIMIT}.0, ${LOG_VAR_LIMIT}.0)`;

/** Threads of a graphics card that share the values of two examples. */
export const PARTS = 32;

/** Where the log-variance comes from, in a shader, in a loop, and in vectors. */
interface Origin {
  readonly inputs: readonly string[];
  readonly uniforms: Readonly<Record<string, 'float'>>;
  readonly shader: string;
  of(inputs: Readonly<Record<string, Float32Array>>, attrs: Readonly<Record<string, number>>): number;
  readonly vectors: 'gaussian' | 'gaussianLearned';
}

const origins: Readonly<Record<'Fixed' | 'Learned', Origin>> = {
  Fixed: {
    inputs: [],
    uniforms: { logVar: 'float' },
    shader: 'logVar',
    of: (_, { logVar }) => kept(logVar),
    vectors: 'gaussian',
  },
  Learned: {
    inputs: ['logVar'],
    uniforms: {},
    shader: 'texel(logVar, 0, 0).x',
    of: ({ logVar }) => kept(logVar[0]),
    vectors: 'gaussianLearned',
  },
};

/** What a value costs in vectors, in multiplications of a matrix product. */
const SQUARE = 3;

// Squares of a share of the values of two examples, and how many values those are: one thread for a whole example leaves most of
// a card idle. A texel of means holds two values of both.
const part = `vec3 part(int nth, int examples) {
  int texels = (meanSize.y + 1) / 2;
  int share = (texels + ${PARTS - 1}) / ${PARTS};
  int first = nth * share;
  int last = min(first + share, texels);
  vec2 sum = vec2(0);
  for (int c = first; c < last; c++) {
    vec4 off = texel(x, examples, c) - texel(mean, examples, c);
    sum += off.xz * off.xz;
    if (2 * c + 1 < meanSize.y) sum += off.yw * off.yw;
  }
  return vec3(sum, max(0, min(2 * last, meanSize.y) - 2 * first));
}`;

/** Σ (x - mean)² over the values of example i. */
function squares(x: Float32Array, mean: Float32Array, i: number, values: number): number {
  let sum = 0;
  for (let p = i * values; p < (i + 1) * values; p++) sum += (x[p] - mean[p]) ** 2;
  return sum;
}

for (const [how, { inputs, uniforms, shader, of, vectors }] of Object.entries(origins)) {
  defineKernel({
    name: `LabGaussian${how}Parts`,
    shape: ({ mean }) => [PARTS, mean.shape[0]],
    program: {
      inputs: ['x', 'mean', ...inputs],
      outputs: ['nats'],
      uniforms,
      functions: `${part}
vec2 cost(int nth, int examples, float v) {
  vec3 off = part(nth, examples);
  return 0.5 * (off.z * (${LOG_2PI} + v) + exp(-v) * off.xy);
}`,
      body: `float v = ${keptInShader(shader)};
  nats = vec4(cost(2 * i, j, v), cost(2 * i + 1, j, v));`,
    },
  });

  defineKernel({
    name: `LabGaussian${how}`,
    shape: ({ mean }) => [mean.shape[0]],
    program: {
      inputs: ['x', 'mean', ...inputs],
      stock: (given, attrs) => columnSums(run(`LabGaussian${how}Parts`, given, attrs)[0]),
    },
    loop(given, [nats], attrs, shapes) {
      const [n, values] = shapes.mean;
      const [{ x, mean }, v] = [given, of(given, attrs)];
      for (let i = 0; i < n; i++) nats[i] = (values * (LOG_2PI + v) + Math.exp(-v) * squares(x, mean, i, values)) / 2;
    },
    simd: (run, { x, mean, logVar }, [nats], attrs, { mean: [n, values] }) =>
      run(vectors, n, SQUARE * values, x, mean, nats, values, logVar ?? attrs.logVar),
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
    simd: (run, { x, mean, dy, logVar }, [slope], attrs, { mean: [n, values] }) =>
      run(`${vectors}Slope`, n, SQUARE * values, x, mean, dy, slope, values, logVar ?? attrs.logVar),
  });
}

// Share by share, so that what nearly cancels is subtracted before it is stored.
defineKernel({
  name: 'LabGaussianLogVarParts',
  shape: ({ mean }) => [PARTS, mean.shape[0]],
  program: {
    inputs: ['x', 'mean', 'dy', 'logVar'],
    outputs: ['slopes'],
    uniforms: {},
    functions: `${part}
vec2 slope(int nth, int examples, float v) {
  vec3 off = part(nth, examples);
  return 0.5 * (off.z - exp(-v) * off.xy) * texel(dy, 0, examples).xy;
}`,
    body: `float v = texel(logVar, 0, 0).x;
  slopes = abs(v) < ${LOG_VAR_LIMIT}.0 ? vec4(slope(2 * i, j, v), slope(2 * i + 1, j, v)) : vec4(0);`,
  },
});

defineKernel({
  name: 'LabGaussianLogVarSlopes',
  shape: ({ mean }) => [mean.shape[0]],
  program: {
    inputs: ['x', 'mean', 'dy', 'logVar'],
    stock: given => columnSums(run('LabGaussianLogVarParts', given)[0]),
  },
  loop({ x, mean, dy, logVar: [v] }, [slopes], _, shapes) {
    const [n, values] = shapes.mean;
    if (Math.abs(v) >= LOG_VAR_LIMIT) return void slopes.fill(0);
    for (let i = 0; i < n; i++) slopes[i] = 0.5 * (values - Math.exp(-v) * squares(x, mean, i, values)) * dy[i];
  },
  simd: (run, { x, mean, dy, logVar }, [slopes], _, { mean: [n, values] }) =>
    run('gaussianLogVarSlopes', n, SQUARE * values, x, mean, dy, logVar, slopes, values),
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
