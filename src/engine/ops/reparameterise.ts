// A sample of a diagonal Gaussian as a function of its mean and log-variance, so that gradients pass: one op.

import { exp, mul, registerGradient, type Tensor, type Tensor2D } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';

defineKernel({
  name: 'LabReparameterise',
  shape: ({ mean }) => mean.shape,
  program: {
    inputs: ['mean', 'logVar', 'noise'],
    outputs: ['z'],
    uniforms: {},
    body: 'z = texel(mean, i, j) + exp(0.5 * texel(logVar, i, j)) * texel(noise, i, j);',
  },
  loop({ mean, logVar, noise }, [z]) {
    for (let d = 0; d < z.length; d++) z[d] = mean[d] + Math.exp(logVar[d] / 2) * noise[d];
  },
});

defineKernel({
  name: 'LabReparameteriseSlope',
  shape: ({ dz }) => dz.shape,
  program: {
    inputs: ['logVar', 'noise', 'dz'],
    outputs: ['dLogVar'],
    uniforms: {},
    body: 'dLogVar = 0.5 * exp(0.5 * texel(logVar, i, j)) * texel(noise, i, j) * texel(dz, i, j);',
  },
  loop({ logVar, noise, dz }, [dLogVar]) {
    for (let d = 0; d < dz.length; d++) dLogVar[d] = 0.5 * Math.exp(logVar[d] / 2) * noise[d] * dz[d];
  },
});

registerGradient({
  kernelName: 'LabReparameterise',
  inputsToSave: ['logVar', 'noise'],
  gradFunc(dy, [logVar, noise]) {
    const dz = dy as Tensor;
    return {
      mean: () => dz.clone(), // whoever adds gradients up disposes what it has added
      logVar: () => run('LabReparameteriseSlope', { logVar, noise, dz })[0],
      noise: () => mul(dz, exp(mul(logVar, 0.5))),
    };
  },
});

/** mean + exp(logVar / 2) · noise, Kingma & Welling (2013): all [n, latent]. */
export const reparameterise = (mean: Tensor2D, logVar: Tensor2D, noise: Tensor2D): Tensor2D =>
  run('LabReparameterise', { mean, logVar, noise })[0] as Tensor2D;
