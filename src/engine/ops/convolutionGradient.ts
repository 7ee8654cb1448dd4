// What is summed over all places of all images: the gradients of a convolution's kernel and of its bias.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, reshape, sum, type Tensor } from '@tensorflow/tfjs-core';
import { type Attrs, asConvolution, type Convolution, costOf, groups, scratchBytes, tapsOf } from './convolution.ts';
import { defineKernel, run } from './kernel.ts';
import { asWindows, eachRun, inOrder } from './windows.ts';

const kernelShape = ({ windowHeight, windowWidth, channels, features }: Convolution) => [
  ...[windowHeight, windowWidth, channels, features],
];

defineKernel({
  name: 'LabCorrelate',
  shape: (_, attrs) => kernelShape(asConvolution(attrs)),
  program: {
    inputs: ['image', 'map'],
    stock: ({ image, map }, attrs) => inParts(image, map, kernelShape(asConvolution(attrs)), asConvolution(attrs)),
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

// The sum of a stack of matrices. As one matrix a row for each, it would be wider than the textures of many devices.
defineKernel({
  name: 'LabStackSum',
  shape: ({ stack }) => stack.shape.slice(1),
  program: {
    inputs: ['stack'],
    outputs: ['whole'],
    uniforms: { count: 'int' },
    body: `ivec2 texels = (size + 1) / 2;
  int width = textureSize(stack, 0).x;
  whole = vec4(0);
  for (int n = 0; n < count; n++) {
    int at = (n * texels.x + i) * texels.y + j;
    whole += texel(stack, at / width, at % width);
  }`,
  },
});

/** Enough to keep a card busy, and few enough for its memory. */
const PARTS = 64;

/**
 * On a graphics card. A kernel has few numbers, and TensorFlow.js gives one thread to each: nearly all of the card would wait.
 * So every thread sums a part of the images.
 */
function inParts(image: Tensor, map: Tensor, shape: number[], c: Convolution): Tensor {
  const n = image.shape[0]!;
  const each = Math.ceil(n / PARTS);
  const count = Math.ceil(n / each);
  const program = {
    variableNames: ['image', 'map'],
    outputShape: [count, tapsOf(c), c.features],
    userCode: `void main() {
  ivec3 at = getOutputCoords();
  int channel = at.y % ${c.channels};
  ivec2 offset = ivec2(at.y / ${c.channels * c.windowWidth}, at.y / ${c.channels} % ${c.windowWidth}) - ivec2(${c.top}, ${c.left});
  float sum = 0.0;
  for (int i = at.x * ${each}; i < min(${n}, (at.x + 1) * ${each}); i++)
    for (int r = 0; r < ${c.rows}; r++) {
      int y = r * ${c.stride} + offset.x;
      if (y < 0 || y >= ${c.height}) continue;
      for (int s = 0; s < ${c.columns}; s++) {
        int x = s * ${c.stride} + offset.y;
        if (x >= 0 && x < ${c.width}) sum += getImage(i, y, x, channel) * getMap(i, r, s, at.z);
      }
    }
  setOutput(sum);
}`,
  };
  const parts = (backend() as MathBackendWebGL).runWebGLProgram(program, [image, map], 'float32');
  const whole = run('LabStackSum', { stack: parts as Tensor }, { count })[0];
  (backend() as MathBackendWebGL).disposeIntermediateTensorInfo(parts);
  return reshape(whole, shape);
}

/** Images and maps -> the gradient of the kernel between them. */
export const toKernel = (image: Tensor, map: Tensor, attrs: Attrs): Tensor =>
  run('LabCorrelate', { image, map }, { ...attrs } as never)[0];

/** [n, height, width, channels] -> the sum of each channel, [channels]: the gradient of a bias. */
export const channelSums = (x: Tensor): Tensor => run('LabChannelSums', { x })[0];
