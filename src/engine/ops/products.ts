// The three matrix products of a dense layer, forward and backward, as kernels of their own: on WebAssembly ours, on WebGL
// ours where they are large, and elsewhere those of TensorFlow.js.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  engine,
  matMul,
  registerKernel,
  reshape,
  type Tensor,
  type Tensor2D,
  type TensorInfo,
} from '@tensorflow/tfjs-core';
import { type Activation, blockedProduct, isLarge, type Transposed } from './blockedProduct.ts';
import { run } from './kernel.ts';
import { type KernelName, simdOf } from './simd.ts';

export type { Activation } from './blockedProduct.ts';

interface Given {
  readonly a: Tensor2D;
  readonly b: Tensor2D;
  /** [n], of the plain product only. */
  readonly bias?: Tensor;
}

interface Product {
  readonly name: string;
  readonly kernel: KernelName;
  readonly transposed: Transposed;
  /** Rows, terms of each sum, and columns: the product is [m, n]. */
  extents(a: readonly number[], b: readonly number[]): [m: number, k: number, n: number];
  composed(given: Given, activation: Activation): TensorInfo;
}

function defineProduct({ name: kernelName, kernel, transposed, extents, composed }: Product): void {
  for (const backendName of ['webgl', 'wasm', 'cpu'])
    registerKernel({
      kernelName,
      backendName,
      kernelFunc({ inputs, attrs, backend }) {
        const given = inputs as unknown as Given;
        const { activation = 'linear' } = (attrs ?? {}) as { activation?: Activation };
        const [m, k, n] = extents(given.a.shape, given.b.shape);
        if (backendName === 'webgl' && isLarge(m, k, n))
          return blockedProduct(backend as MathBackendWebGL, given, [m, n], transposed, activation);
        const simd = backendName === 'wasm' ? simdOf(backend as BackendWasm) : null;
        if (!simd) return composed(given, activation);
        const product = (backend as BackendWasm).makeOutput([m, n], 'float32');
        const at = [
          simd.at(given.a),
          simd.at(given.b),
          simd.at(product),
          simd.room(simd.needs.panelBytes(k, n)),
        ] as const;
        const onward = given.bias ? [simd.at(given.bias), activation === 'relu' ? 1 : 0] : [];
        simd.run(kernel, n, m * k, ...at, m, k, n, ...onward);
        return product;
      },
    });
}

// The kernel under tf.fused.matMul, asked directly: it takes stacks of matrices, here of one.
const stacked = (matrix: Tensor) => reshape(matrix, [1, ...matrix.shape]);

defineProduct({
  name: 'LabDense',
  kernel: 'times',
  transposed: 'none',
  extents: ([m, k], [, n]) => [m, k, n],
  composed({ a, b, bias }, activation) {
    const operands = { a: stacked(a), b: stacked(b), bias: bias! };
    const flags = { transposeA: false, transposeB: false, activation };
    const product = engine().runKernel('_FusedMatMul', operands, flags as never) as Tensor;
    return reshape(product, [a.shape[0], b.shape[1]]);
  },
});

defineProduct({
  name: 'LabTimesTransposed',
  kernel: 'timesTransposed',
  transposed: 'b',
  extents: ([m, k], [n]) => [m, k, n],
  composed: ({ a, b }) => matMul(a, b, false, true),
});

defineProduct({
  name: 'LabTransposedTimes',
  kernel: 'transposedTimes',
  transposed: 'a',
  extents: ([k, m], [, n]) => [m, k, n],
  composed: ({ a, b }) => matMul(a, b, true, false),
});

/** a bᵀ: [m, k] and [n, k] -> [m, n]. */
export const timesTransposed = (a: Tensor, b: Tensor): Tensor => run('LabTimesTransposed', { a, b })[0];

/** aᵀ b: [k, m] and [k, n] -> [m, n]. */
export const transposedTimes = (a: Tensor, b: Tensor): Tensor => run('LabTransposedTimes', { a, b })[0];
