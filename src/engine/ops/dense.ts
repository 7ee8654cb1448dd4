// One dense layer as one op with its own gradient. The plain composition would un-fuse its activation under a gradient
// tape, and its backward pass takes three products that TensorFlow.js has no fast way for on WebAssembly.

import { engine, registerGradient, type Tensor, type Tensor2D, type Variable } from '@tensorflow/tfjs-core';
import { defineKernel, run, sizeOf } from './kernel.ts';
import { type Activation, timesTransposed, transposedTimes } from './products.ts';

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
  simd: (run, { dy, y }, [slope], _, shapes) => run('reluSlope', sizeOf(shapes.y), 4, dy, y, slope),
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
  simd: (run, { x }, [sums], _, { x: [n, columns] }) => run('columnSums', columns, 3 * n, x, sums, n, columns),
});

/** [n, columns] -> [columns] */
export const columnSums = (x: Tensor): Tensor => run('LabColumnSums', { x })[0];

registerGradient({
  kernelName: 'LabDense',
  inputsToSave: ['a', 'b'],
  outputsToSave: [true],
  gradFunc(dy, [x, kernel, y], attrs) {
    const isRelu = (attrs as { activation?: Activation }).activation === 'relu';
    const slope = isRelu ? run('LabReluSlope', { dy: dy as Tensor, y })[0] : (dy as Tensor);
    return {
      a: () => timesTransposed(slope, kernel),
      b: () => transposedTimes(x, slope),
      bias: () => columnSums(slope),
    };
  },
});

/** `activation(x kernel + bias)`: x [n, in], kernel [in, out], bias [out] -> [n, out]. */
export function dense(x: Tensor2D, kernel: Variable, bias: Variable, activation: Activation): Tensor2D {
  return engine().runKernel('LabDense', { a: x, b: kernel, bias }, { activation }) as Tensor2D;
}
