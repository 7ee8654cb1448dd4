// The distance of a diagonal Gaussian from the standard normal, as one op with its own gradient.

import { registerGradient, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';

defineKernel({
  name: 'LabGaussianKl',
  shape: ({ mean }) => [mean.shape[0]],
  program: {
    inputs: ['mean', 'logVar'],
    outputs: ['nats'],
    uniforms: {},
    // Two images to a texel, and a texel of means holds two dimensions of both.
    body: `vec2 sum = vec2(0);
  for (int c = 0; 2 * c < meanSize.y; c++) {
    vec4 m = texel(mean, j, c);
    vec4 v = texel(logVar, j, c);
    vec4 cost = 0.5 * (m * m + exp(v) - 1.0 - v);
    sum += cost.xz;
    if (2 * c + 1 < meanSize.y) sum += cost.yw;
  }
  nats = vec4(sum, 0, 0);`,
  },
  loop({ mean, logVar }, [nats], _, shapes) {
    const [n, latent] = shapes.mean;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let d = i * latent; d < (i + 1) * latent; d++) sum += mean[d] ** 2 + Math.exp(logVar[d]) - 1 - logVar[d];
      nats[i] = sum / 2;
    }
  },
});

defineKernel({
  name: 'LabGaussianKlSlopes',
  shape: ({ mean }) => mean.shape,
  program: {
    inputs: ['mean', 'logVar', 'dy'],
    outputs: ['dMean', 'dLogVar'],
    uniforms: {},
    body: `vec4 d = texel(dy, 0, i).xxyy;
  dMean = texel(mean, i, j) * d;
  dLogVar = 0.5 * (exp(texel(logVar, i, j)) - 1.0) * d;`,
  },
  loop({ mean, logVar, dy }, [dMean, dLogVar], _, shapes) {
    const latent = shapes.mean[1];
    for (let d = 0; d < mean.length; d++) {
      const slope = dy[Math.floor(d / latent)];
      dMean[d] = mean[d] * slope;
      dLogVar[d] = 0.5 * (Math.exp(logVar[d]) - 1) * slope;
    }
  },
});

registerGradient({
  kernelName: 'LabGaussianKl',
  inputsToSave: ['mean', 'logVar'],
  gradFunc(dy, [mean, logVar]) {
    const [dMean, dLogVar] = run('LabGaussianKlSlopes', { mean, logVar, dy: dy as Tensor });
    return { mean: () => dMean, logVar: () => dLogVar };
  },
});

/** ½ Σ mean² + exp(logVar) - 1 - logVar over the dimensions of each image: mean, logVar [n, latent] -> [n], nats. */
export const gaussianKl = (mean: Tensor2D, logVar: Tensor2D): Tensor1D =>
  run('LabGaussianKl', { mean, logVar })[0] as Tensor1D;
