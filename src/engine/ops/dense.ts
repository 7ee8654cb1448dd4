// One dense layer as one op with its own gradient. The plain composition would un-fuse its activation under a gradient
// tape, and its backward pass multiplies with a transpose flag, which WebAssembly does ten times slower than transposing first.

import {
  engine,
  type GradConfig,
  getBackend,
  matMul,
  mul,
  registerGradient,
  registerKernel,
  reshape,
  step,
  sum,
  type Tensor,
  type Tensor2D,
  transpose,
  type Variable,
} from '@tensorflow/tfjs-core';

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

const timesTransposed = (a: Tensor2D, b: Tensor2D): Tensor2D =>
  getBackend() === 'wasm' ? matMul(a, transpose(b)) : matMul(a, b, false, true);
const transposedTimes = (a: Tensor2D, b: Tensor2D): Tensor2D =>
  getBackend() === 'wasm' ? matMul(transpose(a), b) : matMul(a, b, true, false);

const gradient: GradConfig = {
  kernelName: NAME,
  inputsToSave: ['x', 'kernel'],
  outputsToSave: [true],
  gradFunc(dy, [x, kernel, y], attrs) {
    const isRelu = (attrs as { activation?: Activation }).activation === 'relu';
    const slope = (isRelu ? mul(dy as Tensor, step(y)) : dy) as Tensor2D;
    return {
      x: () => timesTransposed(slope, kernel as Tensor2D),
      kernel: () => transposedTimes(x as Tensor2D, slope),
      bias: () => sum(slope, 0),
    };
  },
};
registerGradient(gradient);

/** `activation(x kernel + bias)`: x [n, in], kernel [in, out], bias [out] -> [n, out]. */
export function dense(x: Tensor2D, kernel: Variable, bias: Variable, activation: Activation): Tensor2D {
  return engine().runKernel(NAME, { x, kernel, bias }, { activation }) as Tensor2D;
}
