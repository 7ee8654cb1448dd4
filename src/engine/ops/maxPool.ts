// The largest number under a window as one op with its own gradient. Where several are equally large, the first of them, row
// by row, gets all of it: so it is in TensorFlow on a processor, and here on every backend.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, engine, registerGradient, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import type { Pooling } from '../../models/types.ts';
import { defineKernel, run } from './kernel.ts';
import { asWindows, eachRun, explicit, inOrder, type Windows, windowsOver } from './windows.ts';

/** Of a place and a channel, in multiplications of a matrix product. */
const COST = 20;
const costOf = (numbers: Readonly<Record<string, number>>) => {
  const { rows, columns, channels } = asWindows(numbers);
  return COST * rows * columns * channels;
};

defineKernel({
  name: 'LabMaxPool',
  shape: ({ image }, { rows, columns, channels }) => [image.shape[0], rows, columns, channels],
  program: {
    inputs: ['image'],
    stock({ image }, attrs) {
      const windows = asWindows(attrs);
      const [filterSize, strides] = [[windows.windowHeight, windows.windowWidth], windows.stride];
      return engine().runKernel('MaxPool', { x: image }, {
        filterSize,
        strides,
        pad: explicit(windows),
      } as never) as Tensor;
    },
  },
  loop({ image }, [map], attrs, shapes) {
    const { channels } = attrs;
    map.fill(Number.NEGATIVE_INFINITY);
    eachRun(shapes.image[0], asWindows(attrs), (place, from, _, length) => {
      for (let t = 0; t < length; t++) {
        const at = place * channels + (t % channels);
        map[at] = Math.max(map[at], image[from + t]);
      }
    });
  },
  simd: (run, { image }, [map], attrs, { image: [n] }) =>
    run('maxPool', n, costOf(attrs), image, map, ...inOrder(attrs)),
});

defineKernel({
  name: 'LabMaxPoolSlope',
  shape: ({ image }) => image.shape,
  program: {
    inputs: ['image', 'map', 'dy'],
    stock({ image, map, dy }, attrs) {
      const gpu = backend() as MathBackendWebGL;
      return gpu.runWebGLProgram(slopeProgram(image.shape, asWindows(attrs)), [image, map, dy], 'float32');
    },
  },
  loop({ image, map, dy }, [slope], attrs, shapes) {
    const { channels } = attrs;
    slope.fill(0);
    const isGiven = new Uint8Array(map.length);
    eachRun(shapes.image[0], asWindows(attrs), (place, from, _, length) => {
      for (let t = 0; t < length; t++) {
        const at = place * channels + (t % channels);
        if (isGiven[at] || image[from + t] !== map[at]) continue;
        slope[from + t] += dy[at];
        isGiven[at] = 1;
      }
    });
  },
  simd: (run, { image, map, dy }, [slope], attrs, { image: [n] }) =>
    run('maxPoolSlope', n, costOf(attrs), image, map, dy, slope, ...inOrder(attrs)),
});

/** For each number the windows that it lies under; of each, whether an equal number comes before it. */
const slopeProgram = (
  outputShape: number[],
  { rows, columns, windowHeight, windowWidth, stride, top, left }: Windows,
) => ({
  variableNames: ['image', 'map', 'dy'],
  outputShape,
  userCode: `void main() {
  ivec4 at = getOutputCoords();
  float own = getImage(at.x, at.y, at.z, at.w);
  float slope = 0.0;
  for (int v = 0; v < ${windowHeight}; v++) for (int u = 0; u < ${windowWidth}; u++) {
    ivec2 corner = at.yz - ivec2(v, u) + ivec2(${top}, ${left});
    ivec2 place = corner / ${stride};
    if (corner.x < 0 || corner.y < 0 || place * ${stride} != corner || place.x >= ${rows} || place.y >= ${columns}) continue;
    if (getMap(at.x, place.x, place.y, at.w) != own) continue;
    bool first = true;
    for (int before = 0; before < v * ${windowWidth} + u; before++) {
      ivec2 other = corner - ivec2(${top}, ${left}) + ivec2(before / ${windowWidth}, before % ${windowWidth});
      bool inside = all(greaterThanEqual(other, ivec2(0))) && all(lessThan(other, ivec2(${outputShape[1]}, ${outputShape[2]})));
      if (inside && getImage(at.x, other.x, other.y, at.w) == own) first = false;
    }
    if (first) slope += getDy(at.x, place.x, place.y, at.w);
  }
  setOutput(slope);
}`,
});

registerGradient({
  kernelName: 'LabMaxPool',
  inputsToSave: ['image'],
  outputsToSave: [true],
  gradFunc: (dy, [image, map], attrs) => ({
    image: () => run('LabMaxPoolSlope', { image, map, dy: dy as Tensor }, attrs as never)[0],
  }),
});

/**
 * x [n, height, width, channels] -> [n, rows, columns, channels]: the largest under a window of `size` by `size`. What hangs
 * over the edge does not count, so a window that only half lies on the image takes the largest of that half. Ranzato et al.,
 * "Unsupervised Learning of Invariant Feature Hierarchies" (2007).
 */
export function maxPool(x: Tensor4D, { size = 2, stride = size, padding = 'same' }: Pooling = {}): Tensor4D {
  const windows = windowsOver(x.shape, [size, size], stride, padding);
  return run('LabMaxPool', { image: x }, windows as never)[0] as Tensor4D;
}
