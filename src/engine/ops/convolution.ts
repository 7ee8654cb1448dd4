// The two directions of a convolution, between images [n, height, width, channels] and maps [n, rows, columns, features]
// with one place for each place of the window, by a kernel [windowHeight, windowWidth, channels, features]. What is backward
// in one layer is forward in the other: Dumoulin & Visin, "A guide to convolution arithmetic for deep learning" (2016).

import { add, engine, relu, type Tensor, type TensorInfo } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';
import type { Activation } from './products.ts';
import { asWindows, eachRun, explicit, inOrder, type Windows } from './windows.ts';

/** What all of them have to know. */
export interface Convolution extends Windows {
  readonly features: number;
}
type Numbers = Readonly<Record<string, number>>;
export const asConvolution = (attrs: Numbers) => attrs as unknown as Convolution;

export const tapsOf = ({ windowHeight, windowWidth, channels }: Windows) => windowHeight * windowWidth * channels;
const placesOf = ({ rows, columns }: Windows) => rows * columns;

/** Images that share a scratch and a part of a sum. */
const GROUP = 8;
export const groups = (n: number) => Math.ceil(n / GROUP);
export const scratchBytes = (
  bytes: (taps: number, places: number, features: number) => number,
  n: number,
  c: Convolution,
) => groups(n) * bytes(tapsOf(c), placesOf(c), c.features);
/** Multiplications for an image. */
export const costOf = (c: Convolution) => placesOf(c) * tapsOf(c) * c.features;

/** A kernel of TensorFlow.js itself, with the names that its attributes have there. */
function stock(name: string, inputs: Record<string, Tensor>, { stride, ...rest }: Convolution, more = {}): Tensor {
  const pad = explicit({ stride, ...rest });
  const attrs = { strides: stride, pad, dataFormat: 'NHWC', dilations: 1, dimRoundingMode: undefined, ...more };
  return engine().runKernel(name, inputs, attrs as never) as Tensor;
}

function rectify(numbers: Float32Array): void {
  for (let at = 0; at < numbers.length; at++) if (numbers[at] < 0) numbers[at] = 0;
}

/** What is in the memory of a result may be anything. */
function fill(numbers: Float32Array, bias: Float32Array = Float32Array.of(0)): void {
  for (let at = 0; at < numbers.length; at++) numbers[at] = bias[at % bias.length];
}

for (const [name, ...bias] of [['LabConv', 'bias'], ['LabConvolve']])
  defineKernel({
    name,
    shape: ({ image }, { rows, columns, features }) => [image.shape[0], rows, columns, features],
    program: {
      inputs: ['image', 'kernel', ...bias],
      stock({ image: x, kernel: filter, bias }, attrs): TensorInfo {
        const activation = attrs.relu ? 'relu' : 'linear';
        if (bias) return stock('FusedConv2D', { x, filter, bias }, asConvolution(attrs), { activation });
        return stock('Conv2D', { x, filter }, asConvolution(attrs));
      },
    },
    loop({ image, kernel, bias }, [map], attrs, shapes) {
      const { features } = attrs;
      fill(map, bias);
      eachRun(shapes.image[0], asWindows(attrs), (place, from, tap, length) => {
        const at = place * features;
        for (let t = 0; t < length; t++)
          for (let f = 0, k = (tap + t) * features, own = image[from + t]; f < features; f++)
            map[at + f] += own * kernel[k + f];
      });
      if (attrs.relu) rectify(map);
    },
    simd(run, { image, kernel, bias = 0 }, [map], attrs, { image: [n] }, { room, needs }) {
      const c = asConvolution(attrs);
      const scratch = room(scratchBytes(needs.convolutionBytes, n, c));
      const more = [bias, attrs.relu, scratch, c.features, ...inOrder(attrs)];
      run('convolve', n, costOf(c), image, kernel, map, ...more);
    },
  });

for (const [name, ...bias] of [['LabConvTransposed', 'bias'], ['LabSpread']])
  defineKernel({
    name,
    shape: ({ map }, { height, width, channels }) => [map.shape[0], height, width, channels],
    program: {
      inputs: ['map', 'kernel', ...bias],
      stock({ map: dy, kernel: filter, bias }, attrs): TensorInfo {
        const { height, width, channels } = attrs;
        const inputShape = [dy.shape[0], height, width, channels];
        const image = stock('Conv2DBackpropInput', { dy, filter }, asConvolution(attrs), { inputShape });
        if (!bias) return image;
        return attrs.relu ? relu(add(image, bias)) : add(image, bias);
      },
    },
    loop({ map, kernel, bias }, [image], attrs, shapes) {
      const { features } = attrs;
      fill(image, bias);
      eachRun(shapes.map[0], asWindows(attrs), (place, to, tap, length) => {
        const at = place * features;
        for (let t = 0; t < length; t++) {
          let own = 0;
          for (let f = 0, k = (tap + t) * features; f < features; f++) own += map[at + f] * kernel[k + f];
          image[to + t] += own;
        }
      });
      if (attrs.relu) rectify(image);
    },
    simd(run, { map, kernel, bias = 0 }, [image], attrs, { map: [n] }, { room, needs }) {
      const c = asConvolution(attrs);
      const scratch = room(scratchBytes(needs.convolutionBytes, n, c));
      const more = [bias, attrs.relu, scratch, c.features, ...inOrder(attrs)];
      run('spread', n, costOf(c), map, kernel, image, ...more);
    },
  });

export type Attrs = Convolution & { readonly relu: number };

/** What the kernels get to know of a layer. */
export const attrsOf = (windows: Windows, features: number, activation: Activation): Attrs => ({
  ...windows,
  features,
  relu: activation === 'relu' ? 1 : 0,
});

const linear = (attrs: Attrs) => ({ ...attrs, relu: 0 }) as unknown as Numbers;

/** Maps -> images, without bias: the gradient of a convolution with respect to what it reads. */
export const toImage = (map: Tensor, kernel: Tensor, attrs: Attrs): Tensor =>
  run('LabSpread', { map, kernel }, linear(attrs))[0];

/** Images -> maps, without bias: the same of a transposed convolution. */
export const toMap = (image: Tensor, kernel: Tensor, attrs: Attrs): Tensor =>
  run('LabConvolve', { image, kernel }, linear(attrs))[0];
