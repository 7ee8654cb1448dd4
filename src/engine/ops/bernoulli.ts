// Cross-entropy of pixels from logits, summed for each image, as one op with its own gradient.

import { mul, neg, registerGradient, reshape, type Tensor, type Tensor1D, type Tensor2D } from '@tensorflow/tfjs-core';
import { columnSums } from './dense.ts';
import { defineKernel, run } from './kernel.ts';

/** Factors from 1 to 2 whose product a double holds with room to spare: one logarithm does for all of them. */
const FACTORS = 512;
/** What a pixel costs in vectors, in multiplications of a matrix product. */
const EXP = 60;

/** Threads of a graphics card that share the pixels of two images. */
const PARTS = 32;

// What a share of the pixels of each image costs: one thread for a whole image leaves most of a card idle.
defineKernel({
  name: 'LabBernoulliParts',
  shape: ({ logits }) => [PARTS, logits.shape[0]],
  program: {
    inputs: ['x', 'logits'],
    outputs: ['nats'],
    uniforms: {},
    functions: `// log(1 + e), which rounds 1 + e to one where e is small
vec4 log1p(vec4 e) {
  return mix(log(1.0 + e), e * (1.0 - e * (0.5 - e / 3.0)), lessThan(e, vec4(0.01)));
}
// Of two images; a texel of logits holds two pixels of both.
vec2 part(int nth, int images) {
  int texels = (logitsSize.y + 1) / 2;
  int share = (texels + ${PARTS - 1}) / ${PARTS};
  vec2 sum = vec2(0);
  for (int c = nth * share; c < min((nth + 1) * share, texels); c++) {
    vec4 l = texel(logits, images, c);
    vec4 cost = max(l, 0.0) - texel(x, images, c) * l + log1p(exp(-abs(l)));
    sum += cost.xz;
    if (2 * c + 1 < logitsSize.y) sum += cost.yw;
  }
  return sum;
}`,
    body: 'nats = vec4(part(2 * i, j), part(2 * i + 1, j));',
  },
});

defineKernel({
  name: 'LabBernoulli',
  shape: ({ logits }) => [logits.shape[0]],
  program: { inputs: ['x', 'logits'], stock: given => columnSums(run('LabBernoulliParts', given)[0]) },
  loop({ x, logits }, [nats], _, shapes) {
    const [n, pixels] = shapes.logits;
    for (let i = 0; i < n; i++) {
      let sum = 0;
      for (let from = i * pixels; from < (i + 1) * pixels; from += FACTORS) {
        const to = Math.min((i + 1) * pixels, from + FACTORS);
        let product = 1;
        for (let p = from; p < to; p++) {
          const l = logits[p];
          sum += Math.max(l, 0) - x[p] * l;
          product *= 1 + Math.exp(l > 0 ? -l : l);
        }
        sum += Math.log(product);
      }
      nats[i] = sum;
    }
  },
  simd: (run, { x, logits }, [nats], _, { x: [n, pixels] }) =>
    run('bernoulli', n, EXP * pixels, x, logits, nats, pixels),
});

defineKernel({
  name: 'LabBernoulliSlope',
  shape: ({ logits }) => logits.shape,
  program: {
    inputs: ['x', 'logits', 'dy'],
    outputs: ['slope'],
    uniforms: {},
    body: 'slope = (1.0 / (1.0 + exp(-texel(logits, i, j))) - texel(x, i, j)) * texel(dy, 0, i).xxyy;',
  },
  loop({ x, logits, dy }, [slope], _, shapes) {
    const [n, pixels] = shapes.logits;
    for (let i = 0, p = 0; i < n; i++)
      for (const end = p + pixels; p < end; p++) slope[p] = (1 / (1 + Math.exp(-logits[p])) - x[p]) * dy[i];
  },
  simd: (run, { x, logits, dy }, [slope], _, { x: [n, pixels] }) =>
    run('bernoulliSlope', n, EXP * pixels, x, logits, dy, slope, pixels),
});

registerGradient({
  kernelName: 'LabBernoulli',
  inputsToSave: ['x', 'logits'],
  gradFunc: (dy, [x, logits]) => ({
    logits: () => run('LabBernoulliSlope', { x, logits, dy: dy as Tensor })[0],
    x: () => neg(mul(logits, reshape(dy as Tensor, [-1, 1]))),
  }),
});

/** Σ softplus(l) - x·l over the pixels of each image: x, logits [n, pixels] -> [n], nats. */
export const bernoulli = (x: Tensor2D, logits: Tensor2D): Tensor1D => run('LabBernoulli', { x, logits })[0] as Tensor1D;
