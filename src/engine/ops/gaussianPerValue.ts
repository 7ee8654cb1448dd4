// -log p(x|z) of a Gaussian whose decoder gives each value a mean and a log-variance, side by side; summed for each example, as
// one op with its own gradient.

import {
  neg,
  registerGradient,
  reshape,
  slice,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
} from '@tensorflow/tfjs-core';
import { columnSums } from './dense.ts';
import { kept, keptInShader, LOG_2PI, PARTS } from './gaussian.ts';
import { defineKernel, run } from './kernel.ts';
import { LOG_VAR_LIMIT } from './posterior.ts';

// A texel of what is decoded is one value of two examples, mean and log-variance; one of x holds two values of both.
const ofTwo = 'vec2 ofTwo(vec4 pair, int value) { return value % 2 == 0 ? pair.xz : pair.yw; }';

/** What a value costs in vectors, in multiplications of a matrix product. */
const EXP = 30;

// What a share of the values of each example costs: one thread for a whole example leaves most of a card idle.
defineKernel({
  name: 'LabGaussianPerValueParts',
  shape: ({ decoded }) => [PARTS, decoded.shape[0]],
  program: {
    inputs: ['x', 'decoded'],
    outputs: ['nats'],
    uniforms: {},
    functions: `${ofTwo}
vec2 part(int nth, int examples) {
  int share = (xSize.y + ${PARTS - 1}) / ${PARTS};
  vec2 sum = vec2(0);
  for (int c = nth * share; c < min((nth + 1) * share, xSize.y); c++) {
    vec4 d = texel(decoded, examples, c);
    vec2 off = ofTwo(texel(x, examples, c / 2), c) - d.xz;
    vec2 v = ${keptInShader('d.yw')};
    sum += ${LOG_2PI} + v + exp(-v) * off * off;
  }
  return 0.5 * sum;
}`,
    body: 'nats = vec4(part(2 * i, j), part(2 * i + 1, j));',
  },
});

defineKernel({
  name: 'LabGaussianPerValue',
  shape: ({ decoded }) => [decoded.shape[0]],
  program: {
    inputs: ['x', 'decoded'],
    stock: given => columnSums(run('LabGaussianPerValueParts', given)[0]),
  },
  loop({ x, decoded }, [nats], _, shapes) {
    const [n, values] = shapes.x;
    for (let i = 0; i < n; i++) {
      let sum = values * LOG_2PI;
      for (let p = i * values; p < (i + 1) * values; p++) {
        const v = kept(decoded[2 * p + 1]);
        sum += v + Math.exp(-v) * (x[p] - decoded[2 * p]) ** 2;
      }
      nats[i] = sum / 2;
    }
  },
  simd: (run, { x, decoded }, [nats], _, { x: [n, values] }) =>
    run('gaussianPerValue', n, EXP * values, x, decoded, nats, values),
});

defineKernel({
  name: 'LabGaussianPerValueSlope',
  shape: ({ decoded }) => decoded.shape,
  program: {
    inputs: ['x', 'decoded', 'dy'],
    outputs: ['slope'],
    uniforms: {},
    functions: ofTwo,
    // No gradient passes where the log-variance was cut off.
    body: `vec4 d = texel(decoded, i, j);
  vec2 off = d.xz - ofTwo(texel(x, i, j / 2), j);
  vec2 precise = exp(-${keptInShader('d.yw')});
  vec2 dMean = precise * off;
  vec2 dLogVar = mix(vec2(0), 0.5 * (1.0 - precise * off * off), lessThan(abs(d.yw), vec2(${LOG_VAR_LIMIT}.0)));
  slope = vec4(dMean.x, dLogVar.x, dMean.y, dLogVar.y) * texel(dy, 0, i).xxyy;`,
  },
  loop({ x, decoded, dy }, [slope], _, shapes) {
    const values = shapes.x[1];
    for (let p = 0; p < x.length; p++) {
      const [off, v, above] = [decoded[2 * p] - x[p], decoded[2 * p + 1], dy[Math.floor(p / values)]];
      const precision = Math.exp(-kept(v));
      slope[2 * p] = precision * off * above;
      slope[2 * p + 1] = Math.abs(v) < LOG_VAR_LIMIT ? 0.5 * (1 - precision * off * off) * above : 0;
    }
  },
  simd: (run, { x, decoded, dy }, [slope], _, { x: [n, values] }) =>
    run('gaussianPerValueSlope', n, EXP * values, x, decoded, dy, slope, values),
});

registerGradient({
  kernelName: 'LabGaussianPerValue',
  inputsToSave: ['x', 'decoded'],
  gradFunc(dy, [x, decoded]) {
    const slope = () => run('LabGaussianPerValueSlope', { x, decoded, dy: dy as Tensor })[0] as Tensor2D;
    return { decoded: slope, x: () => neg(meanPerValue(slope())) };
  },
});

/** The first of each two numbers: [n, 2 · values] -> [n, values]. */
export function meanPerValue(decoded: Tensor2D): Tensor2D {
  const [n, values] = [decoded.shape[0], decoded.shape[1] / 2];
  return reshape(slice(reshape(decoded, [n, values, 2]), [0, 0, 0], [n, values, 1]), [n, values]);
}

/** 1/2 Σ log 2π + logVar + (x - mean)² / exp(logVar): x [n, values], decoded [n, 2 · values] -> [n], nats. */
export const gaussianPerValue = (x: Tensor2D, decoded: Tensor2D): Tensor1D =>
  run('LabGaussianPerValue', { x, decoded })[0] as Tensor1D;
