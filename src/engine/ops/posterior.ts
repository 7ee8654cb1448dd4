// The two linear layers of an encoder's end, mean and log-variance of one input. On WebGL they are one op, for each of its
// products is far too small to be worth a launch.

import { clipByValue, getBackend, registerGradient, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import type { Layer } from '../../models/types.ts';
import { dense } from './dense.ts';
import { defineKernel, run } from './kernel.ts';

/** log sigma² is kept in ±10, so that exp() survives half-precision GPUs; trained values stay well inside. */
export const LOG_VAR_LIMIT = 10;

// No gradient passes where the log-variance was cut off.
const functions = `vec4 open(vec4 slope, vec4 value) {
  return mix(vec4(0), slope, lessThan(abs(value), vec4(${LOG_VAR_LIMIT}.0)));
}`;

defineKernel({
  name: 'LabPosterior',
  shape: ({ x, meanKernel }) => [x.shape[0], meanKernel.shape[1]],
  program: {
    inputs: ['x', 'meanKernel', 'meanBias', 'logVarKernel', 'logVarBias'],
    outputs: ['mean', 'logVar'],
    uniforms: {},
    body: `mean = texel(meanBias, 0, j).xyxy;
  logVar = texel(logVarBias, 0, j).xyxy;
  for (int k = 0; 2 * k < xSize.y; k++) {
    vec4 a = texel(x, i, k);
    vec4 m = texel(meanKernel, k, j);
    vec4 v = texel(logVarKernel, k, j);
    mean += a.xxzz * m.xyxy + a.yyww * m.zwzw;
    logVar += a.xxzz * v.xyxy + a.yyww * v.zwzw;
  }
  logVar = clamp(logVar, -${LOG_VAR_LIMIT}.0, ${LOG_VAR_LIMIT}.0);`,
  },
});

defineKernel({
  name: 'LabPosteriorInput',
  shape: ({ dMean, meanKernel }) => [dMean.shape[0], meanKernel.shape[0]],
  program: {
    inputs: ['dMean', 'dLogVar', 'logVar', 'meanKernel', 'logVarKernel'],
    outputs: ['dx'],
    uniforms: {},
    functions,
    body: `dx = vec4(0);
  for (int c = 0; 2 * c < dMeanSize.y; c++) {
    vec4 a = texel(dMean, i, c);
    vec4 b = open(texel(dLogVar, i, c), texel(logVar, i, c));
    vec4 m = texel(meanKernel, j, c);
    vec4 v = texel(logVarKernel, j, c);
    dx += a.xxzz * m.xzxz + a.yyww * m.ywyw + b.xxzz * v.xzxz + b.yyww * v.ywyw;
  }`,
  },
});

defineKernel({
  name: 'LabPosteriorKernels',
  shape: ({ x, dMean }) => [x.shape[1], dMean.shape[1]],
  program: {
    inputs: ['x', 'dMean', 'dLogVar', 'logVar'],
    outputs: ['dMeanKernel', 'dLogVarKernel'],
    uniforms: {},
    functions,
    body: `dMeanKernel = vec4(0);
  dLogVarKernel = vec4(0);
  for (int k = 0; 2 * k < xSize.x; k++) {
    vec4 a = texel(x, k, i);
    vec4 m = texel(dMean, k, j);
    vec4 v = open(texel(dLogVar, k, j), texel(logVar, k, j));
    dMeanKernel += a.xxyy * m.xyxy + a.zzww * m.zwzw;
    dLogVarKernel += a.xxyy * v.xyxy + a.zzww * v.zwzw;
  }`,
  },
});

defineKernel({
  name: 'LabPosteriorBiases',
  shape: ({ dMean }) => [dMean.shape[1]],
  program: {
    inputs: ['dMean', 'dLogVar', 'logVar'],
    outputs: ['dMeanBias', 'dLogVarBias'],
    uniforms: {},
    functions,
    body: `vec2 m = vec2(0);
  vec2 v = vec2(0);
  for (int k = 0; 2 * k < dMeanSize.x; k++) {
    vec4 a = texel(dMean, k, j);
    vec4 b = open(texel(dLogVar, k, j), texel(logVar, k, j));
    m += a.xy + a.zw;
    v += b.xy + b.zw;
  }
  dMeanBias = vec4(m, 0, 0);
  dLogVarBias = vec4(v, 0, 0);`,
  },
});

registerGradient({
  kernelName: 'LabPosterior',
  inputsToSave: ['x', 'meanKernel', 'logVarKernel'],
  outputsToSave: [false, true],
  gradFunc(dy, [x, meanKernel, logVarKernel, logVar]) {
    const [dMean, dLogVar] = dy as Tensor[];
    const slopes = { dMean, dLogVar, logVar };
    const [dMeanKernel, dLogVarKernel] = run('LabPosteriorKernels', { x, ...slopes });
    const [dMeanBias, dLogVarBias] = run('LabPosteriorBiases', slopes);
    return {
      x: () => run('LabPosteriorInput', { ...slopes, meanKernel, logVarKernel })[0],
      meanKernel: () => dMeanKernel,
      meanBias: () => dMeanBias,
      logVarKernel: () => dLogVarKernel,
      logVarBias: () => dLogVarBias,
    };
  },
});

/** x [n, in] -> mean and log-variance, both [n, latent], the latter within ±10. */
export function posterior(x: Tensor2D, mean: Layer, logVar: Layer): { mean: Tensor2D; logVar: Tensor2D } {
  if (getBackend() !== 'webgl') {
    const free = dense(x, ...logVar, 'linear');
    return { mean: dense(x, ...mean, 'linear'), logVar: clipByValue(free, -LOG_VAR_LIMIT, LOG_VAR_LIMIT) };
  }
  const layers = { meanKernel: mean[0], meanBias: mean[1], logVarKernel: logVar[0], logVarBias: logVar[1] };
  const [m, v] = run('LabPosterior', { x, ...layers });
  return { mean: m as Tensor2D, logVar: v as Tensor2D };
}
