// What is summed over all places of all images: the gradients of a convolution's kernel and of its bias.

import { sum, type Tensor } from '@tensorflow/tfjs-core';
import { type Attrs, asConvolution, costOf, groups, scratchBytes, tapsOf } from './convolution.ts';
import { kernelShape, toKernelInParts } from './convolutionParts.ts';
import { defineKernel, run } from './kernel.ts';
import { asWindows, eachRun, inOrder } from './windows.ts';

defineKernel({
  name: 'LabCorrelate',
  shape: (_, attrs) => kernelShape(asConvolution(attrs)),
  program: {
    inputs: ['image', 'map'],
    stock: ({ image, map }, attrs) => toKernelInParts(image, map, attrs as unknown as Attrs),
  },
  loop({ image, map }, [kernel], attrs, shapes) {
    const { features } = attrs;
    const sums = new Float64Array(kernel.length); // of as many terms as there are pixels
    eachRun(shapes.image[0], asWindows(attrs), (place, from, tap, length) => {
      const at = place * features;
      for (let t = 0; t < length; t++)
        for (let f = 0, k = (tap + t) * features, own = image[from + t]; f < features; f++)
          sums[k + f] += own * map[at + f];
    });
    kernel.set(sums);
  },
  simd(run, { image, map }, [kernel], attrs, { image: [n] }, { room, needs }) {
    const c = asConvolution(attrs);
    const size = tapsOf(c) * c.features;
    const parts = room(4 * groups(n) * size + scratchBytes(needs.convolutionBytes, n, c));
    const scratch = parts + 4 * groups(n) * size;
    run('correlate', n, costOf(c), image, map, parts, scratch, c.features, ...inOrder(attrs));
    run('columnSums', size, 3 * groups(n), parts, kernel, groups(n), size);
  },
});

// The gradient of a bias: [n, height, width, channels] -> [channels].
defineKernel({
  name: 'LabChannelSums',
  shape: ({ x }) => [x.shape[3]],
  program: { inputs: ['x'], stock: ({ x }) => sum(x, [0, 1, 2]) },
  loop({ x }, [sums]) {
    const exact = new Float64Array(sums.length);
    for (let at = 0; at < x.length; at++) exact[at % sums.length] += x[at];
    sums.set(exact);
  },
  simd(run, { x }, [sums], _, { x: [n, height, width, channels] }, { room }) {
    const parts = room(4 * groups(n) * channels);
    run('channelSums', n, 3 * height * width * channels, x, parts, height * width, channels);
    run('columnSums', channels, 3 * groups(n), parts, sums, groups(n), channels);
  },
});

/** Images and maps -> the gradient of the kernel between them. */
export const toKernel = (image: Tensor, map: Tensor, attrs: Attrs): Tensor =>
  run('LabCorrelate', { image, map }, { ...attrs } as never)[0];

/** [n, height, width, channels] -> the sum of each channel, [channels]: the gradient of a bias. */
export const channelSums = (x: Tensor): Tensor => run('LabChannelSums', { x })[0];
