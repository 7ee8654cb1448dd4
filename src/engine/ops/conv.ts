// One convolution layer as one op with its own gradient. TensorFlow.js has no gradient of a kernel on WebAssembly, and
// nowhere one that keeps the activation fused.

import { engine, registerGradient, type Tensor, type Tensor4D, type Variable } from '@tensorflow/tfjs-core';
import type { Sliding } from '../../models/types.ts';
import { attrsOf, channelSums, toImage, toKernel } from './convolution.ts';
import { run } from './kernel.ts';
import { windowsOver } from './windows.ts';

type Attrs = ReturnType<typeof attrsOf>;

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
export function conv(x: Tensor4D, kernel: Variable, bias: Variable, sliding: Sliding): Tensor4D {
  const { activation, stride = 1, padding = 'same' } = sliding;
  const [windowHeight, windowWidth, , features] = kernel.shape as number[];
  const windows = windowsOver(x.shape, [windowHeight, windowWidth], stride, padding);
  const attrs = attrsOf(windows, features, activation);
  return engine().runKernel('LabConv', { image: x, kernel, bias }, attrs as never) as Tensor4D;
}
