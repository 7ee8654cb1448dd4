// One convolution layer as one op with its own gradient. TensorFlow.js has no gradient of a kernel on WebAssembly, and
// nowhere one that keeps the activation fused.

import {
  engine,
  getBackend,
  registerGradient,
  reverse,
  type Tensor,
  type Tensor4D,
  transpose,
} from '@tensorflow/tfjs-core';
import type { Sliding } from '../../models/types.ts';
import { type Attrs, attrsOf, toImage } from './convolution.ts';
import { channelSums, toKernel } from './convolutionGradient.ts';
import { convTransposed } from './convTransposed.ts';
import { run } from './kernel.ts';
import { windowsOver } from './windows.ts';

/** A panel of a product has eight columns: to make fewer than this takes as long as to make them all. */
const FEW = 4;

registerGradient({
  kernelName: 'LabConv',
  inputsToSave: ['image', 'kernel'],
  outputsToSave: [true],
  gradFunc(dy, [image, kernel, y], given) {
    const attrs = given as unknown as Attrs;
    const slope = attrs.relu ? run('LabReluSlope', { dy: dy as Tensor, y })[0] : (dy as Tensor);
    return {
      image: () => toImage(slope, kernel, attrs),
      kernel: () => toKernel(image, slope, attrs),
      bias: () => channelSums(slope),
    };
  },
});

/**
 * `activation(x * kernel + bias)`, the cross-correlation that networks call convolution: x [n, height, width, in], kernel
 * [kh, kw, in, out], bias [out] -> [n, rows, columns, out]. LeCun et al., "Backpropagation Applied to Handwritten Zip Code
 * Recognition" (1989).
 */
export function conv(x: Tensor4D, kernel: Tensor, bias: Tensor, sliding: Sliding): Tensor4D {
  const { activation, stride = 1, padding = 'same' } = sliding;
  const [windowHeight, windowWidth, , features] = kernel.shape as number[];
  const isCentred = stride === 1 && padding === 'same' && windowHeight % 2 === 1 && windowWidth % 2 === 1;
  if (getBackend() === 'wasm' && features < FEW && isCentred) return convTransposed(x, turned(kernel), bias, sliding);
  const windows = windowsOver(x.shape, [windowHeight, windowWidth], stride, padding);
  const attrs = attrsOf(windows, features, activation);
  return engine().runKernel('LabConv', { image: x, kernel, bias }, attrs as never) as Tensor4D;
}

/**
 * With a stride of one a transposed convolution is a convolution with the kernel turned round: it then is the wide side of
 * the products, and the few features are the narrow one.
 */
const turned = (kernel: Tensor): Tensor => transpose(reverse(kernel, [0, 1]), [0, 1, 3, 2]);
