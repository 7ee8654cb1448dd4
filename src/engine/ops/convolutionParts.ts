// The gradient of a convolution's kernel on a graphics card: summed in parts by many threads, each of which reads an image once
// for several features.

import type { Tensor } from '@tensorflow/tfjs-core';
import { type Attrs, asConvolution, type Convolution } from './convolution.ts';
import { defineKernel, run } from './kernel.ts';
import { list } from './shaders.ts';

export const kernelShape = ({ windowHeight, windowWidth, channels, features }: Convolution) => [
  ...[windowHeight, windowWidth, channels, features],
];

/** Threads that keep a card busy; a kernel has fewer numbers, and so each of them is summed in parts. */
const BUSY = 32_768;

const inStack = `vec4 nth(sampler2D stack, int at) {
  int wide = textureSize(stack, 0).x;
  return texel(stack, at / wide, at % wide);
}`;
const ints = (...names: string[]) => Object.fromEntries(names.map(name => [name, 'int' as const]));

/**
 * Two kernels for a graphics card. The features are dealt out to `results`, for what is read of an image then serves all of
 * them; a texel holds two channels and two features. One program does for every layer.
 */
function defineParts(results: number): void {
  const names = list(results, at => `kernel${at}`);

  // The gradient of a kernel from a part of the images each, [parts, taps, channels, 2 · share]: `share` pairs of features.
  defineKernel({
    name: `LabCorrelateParts${results}`,
    shape: (_, { parts, windowHeight, windowWidth, channels, share }) => [
      ...[parts, windowHeight * windowWidth, channels, 2 * share],
    ],
    program: {
      inputs: ['image', 'map'],
      outputs: names,
      uniforms: ints(
        ...['images', 'each', 'share', 'height', 'width', 'channels', 'rows', 'columns', 'features'],
        ...['windowHeight', 'windowWidth', 'stride', 'top', 'left'],
      ),
      functions: `${inStack}
// Two channels of one pixel, twice.
vec4 pixel(int line, int x, int channel) {
  vec4 both = nth(image, (line + x / 2) * ((channels + 1) / 2) + channel);
  return (x & 1) == 0 ? both.xxyy : both.zzww;
}`,
      body: `int at = i * across + j;
  int feature = at % share;
  at /= share;
  int channel = at % ((channels + 1) / 2);
  int tap = at / ((channels + 1) / 2);
  int part = tap / (windowHeight * windowWidth);
  tap -= part * windowHeight * windowWidth;
  ivec2 offset = ivec2(tap / windowWidth - top, tap % windowWidth - left);
  ${names.map(name => `${name} = vec4(0);`).join(' ')}
  for (int n = part * each; n < min(images, (part + 1) * each); n++)
    for (int r = 0; r < rows; r++) {
      int y = r * stride + offset.x;
      if (y < 0 || y >= height) continue;
      int line = (n * height + y) * ((width + 1) / 2);
      int place = (n * rows + r) * ((columns + 1) / 2) * ((features + 1) / 2) + feature;
      for (int s = 0; s < columns; s += 2) {
        int x = s * stride + offset.y;
        vec4 one = x >= 0 && x < width ? pixel(line, x, channel) : vec4(0);
        x += stride;
        vec4 next = s + 1 < columns && x >= 0 && x < width ? pixel(line, x, channel) : vec4(0);
        vec4 two;
        ${names.map((name, at) => `two = nth(map, place + ${at} * share); ${name} += one * two.xyxy + next * two.zwzw;`).join('\n        ')}
        place += (features + 1) / 2;
      }
    }`,
    },
  });

  // Their sum, [windowHeight, windowWidth, channels, features]: of a stack, because as one row for each part it would be wider
  // than the textures of many devices.
  defineKernel({
    name: `LabPartsSum${results}`,
    shape: (_, attrs) => kernelShape(asConvolution(attrs)),
    program: {
      inputs: names,
      outputs: ['kernel'],
      uniforms: ints('parts', 'share', 'features', 'texels'),
      functions: `${inStack}
vec4 total(sampler2D stack, int place) {
  vec4 sum = vec4(0);
  for (int part = 0; part < parts; part++) sum += nth(stack, part * texels + place);
  return sum;
}`,
      body: `int at = i * across + j;
  int feature = at % ((features + 1) / 2);
  int of = feature / share;
  int place = at / ((features + 1) / 2) * share + feature - of * share;
  ${names.map((name, at) => `${at > 0 ? 'else ' : ''}${at < results - 1 ? `if (of == ${at}) ` : ''}kernel = total(${name}, place);`).join('\n  ')}`,
    },
  });
}
const FEW_RESULTS = 1;
const MANY_RESULTS = 4;
for (const results of [FEW_RESULTS, MANY_RESULTS]) defineParts(results);

/**
 * The gradient of a kernel on a graphics card, where TensorFlow.js gives one thread to each number of a kernel: nearly all of the card would wait.
 */
export function toKernelInParts(image: Tensor, map: Tensor, attrs: Attrs): Tensor {
  const { windowHeight, windowWidth, channels, features } = attrs;
  const images = image.shape[0]!;
  const pairs = Math.ceil(features / 2);
  const results = pairs < MANY_RESULTS ? FEW_RESULTS : MANY_RESULTS;
  const share = Math.ceil(pairs / results);
  const texels = windowHeight * windowWidth * Math.ceil(channels / 2) * share;
  const each = Math.ceil(images / Math.max(1, Math.min(images, Math.round(BUSY / texels))));
  const parts = Math.ceil(images / each);
  const all = run(`LabCorrelateParts${results}`, { image, map }, { ...attrs, images, each, parts, share });
  const named = Object.fromEntries(all.map((part, at) => [`kernel${at}`, part]));
  const [whole] = run(`LabPartsSum${results}`, named, { ...attrs, parts, share, texels });
  for (const part of all) part.dispose();
  return whole;
}
