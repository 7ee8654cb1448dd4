// One dense layer as one op with its own gradient. The plain composition would un-fuse its activation under a gradient
// tape, and its backward pass multiplies with a transpose flag, which WebAssembly does ten times slower than transposing first.

import {
  engine,
  getBackend,
  matMul,
  registerGradient,
  registerKernel,
  reshape,
  type Tensor,
  type Tensor2D,
  transpose,
  type Variable,
} from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';

const NAME = 'LabDense';

type Activation = 'relu' | 'linear';

// The kernel under tf.fused.matMul, asked directly: it takes stacks of matrices, here of one.
const stacked = (matrix: Tensor) => reshape(matrix, [1, ...matrix.shape]);

for (const backendName of ['webgl', 'wasm', 'cpu']) {
  registerKernel({
    kernelName: NAME,
    backendName,
    kernelFunc({ inputs, attrs }) {
      const { x, kernel, bias } = inputs as { x: Tensor; kernel: Tensor; bias: Tensor };
      const { activation } = attrs as { activation?: Activation };
      const operands = { a: stacked(x), b: stacked(kernel), bias };
      const y = engine().runKernel('_FusedMatMul', operands, {
        transposeA: false,
        transposeB: false,
        activation: activation!,
      });
      return reshape(y as Tensor, [x.shape[0], kernel.shape[1]] as [number, number]);
    },
  });
}

// a bᵀ and aᵀ b. On WebAssembly the smaller matrices are transposed: a batch, and not the weights.
const timesTransposed = (a: Tensor2D, b: Tensor2D): Tensor2D =>
  getBackend() === 'wasm' ? transpose(matMul(b, transpose(a))) : matMul(a, b, false, true);
const transposedTimes = (a: Tensor2D, b: Tensor2D): Tensor2D =>
  getBackend() === 'wasm' ? matMul(transpose(a), b) : matMul(a, b, true, false);

// dy where the unit was on.
defineKernel({
  name: 'LabReluSlope',
  shape: ({ y }) => y.shape,
  program: {
    inputs: ['dy', 'y'],
    outputs: ['slope'],
    uniforms: {},
    body: 'slope = mix(vec4(0), texel(dy, i, j), greaterThan(texel(y, i, j), vec4(0)));',
  },
  loop({ dy, y }, [slope]) {
    for (let i = 0; i < y.length; i++) slope[i] = y[i] > 0 ? dy[i] : 0;
  },
});

// The gradient of a bias: [n, out] -> [out].
defineKernel({
  name: 'LabColumnSums',
  shape: ({ x }) => [x.shape[1]],
  program: {
    inputs: ['x'],
    outputs: ['sums'],
    uniforms: {},
    body: `vec2 sum = vec2(0);
  for (int k = 0; 2 * k < xSize.x; k++) {
    vec4 square = texel(x, k, j);
    sum += 2 * k + 1 < xSize.x ? square.xy + square.zw : square.xy;
  }
  sums = vec4(sum, 0, 0);`,
  },
  loop({ x }, [sums], _, shapes) {
    const [n, columns] = shapes.x;
    sums.fill(0);
    for (let i = 0, at = 0; i < n; i++) for (let c = 0; c < columns; c++, at++) sums[c] += x[at];
  },
});

registerGradient({
  kernelName: NAME,
  inputsToSave: ['x', 'kernel'],
  outputsToSave: [true],
  gradFunc(dy, [x, kernel, y], attrs) {
    const isRelu = (attrs as { activation?: Activation }).activation === 'relu';
    const slope = (isRelu ? run('LabReluSlope', { dy: dy as Tensor, y })[0] : dy) as Tensor2D;
    return {
      x: () => timesTransposed(slope, kernel as Tensor2D),
      kernel: () => transposedTimes(x as Tensor2D, slope),
      bias: () => run('LabColumnSums', { x: slope })[0],
    };
  },
});

/** `activation(x kernel + bias)`: x [n, in], kernel [in, out], bias [out] -> [n, out]. */
export function dense(x: Tensor2D, kernel: Variable, bias: Variable, activation: Activation): Tensor2D {
  return engine().runKernel(NAME, { x, kernel, bias }, { activation }) as Tensor2D;
}
