// One transposed convolution layer as one op with its own gradient: the gradient of a convolution with respect to what it
// reads, used as a layer.

import { engine, registerGradient, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Sliding } from '../../models/types.ts';
import { type Attrs, attrsOf, toMap } from './convolution.ts';
import { channelSums, toKernel } from './convolutionGradient.ts';
import { run } from './kernel.ts';
import { windowsOver } from './windows.ts';

registerGradient({
  kernelName: 'LabConvTransposed',
  inputsToSave: ['map', 'kernel'],
  outputsToSave: [true],
  gradFunc(dy, [map, kernel, y], given) {
    const attrs = given as unknown as Attrs;
    const slope = attrs.relu ? run('LabReluSlope', { dy: dy as Tensor, y })[0] : (dy as Tensor);
    return {
      map: () => toMap(slope, kernel, attrs),
      kernel: () => toKernel(slope, map, attrs),
      bias: () => channelSums(slope),
    };
  },
});

/**
 * x [n, rows, columns, in], kernel [kh, kw, out, in], bias [out] -> [n, height, width, out], `stride` times as high and wide
 * with the padding `same`; with `valid` the kernel's overhang is kept. Zeiler et al., "Deconvolutional Networks" (2010).
 */
export function convTransposed(x: Tensor4D, kernel: Tensor, bias: Tensor, sliding: Sliding): Tensor4D {
  const { activation, stride = 1, padding = 'same', isAlongRow = false } = sliding;
  const [n, rows, columns, features] = x.shape;
  const [windowHeight, windowWidth, channels] = kernel.shape as number[];
  const extent = (places: number, window: number) =>
    places * stride + (padding === 'valid' ? Math.max(0, window - stride) : 0);
  const height = isAlongRow ? rows : extent(rows, windowHeight);
  const image = [n, height, extent(columns, windowWidth), channels];
  const windows = windowsOver(image, [windowHeight, windowWidth], stride, padding);
  const attrs = attrsOf(windows, features, activation);
  return engine().runKernel('LabConvTransposed', { map: x, kernel, bias }, attrs as never) as Tensor4D;
}
