// The gradient of a convolution's kernel on a graphics card. A kernel has few numbers and each is a sum over all places of all
// images: TensorFlow.js gives one thread to each, and nearly all of the card waits. Here the images are summed in parts.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, reshape, type Tensor } from '@tensorflow/tfjs-core';
import type { Convolution } from './convolution.ts';
import { run, sizeOf } from './kernel.ts';

/** Enough to keep a card busy, and few enough for its memory. */
const PARTS = 64;

/** Images [n, height, width, channels] and maps [n, rows, columns, features] -> a kernel of this shape. */
export function kernelGradient(image: Tensor, map: Tensor, shape: number[], c: Convolution): Tensor {
  const n = image.shape[0]!;
  const each = Math.ceil(n / PARTS);
  const program = {
    variableNames: ['image', 'map'],
    outputShape: [Math.ceil(n / each), sizeOf(shape)],
    userCode: `void main() {
  ivec2 at = getOutputCoords();
  int feature = at.y % ${c.features};
  int tap = at.y / ${c.features};
  int channel = tap % ${c.channels};
  ivec2 offset = ivec2(tap / ${c.channels * c.windowWidth}, tap / ${c.channels} % ${c.windowWidth}) - ivec2(${c.top}, ${c.left});
  float sum = 0.0;
  for (int i = at.x * ${each}; i < min(${n}, (at.x + 1) * ${each}); i++)
    for (int r = 0; r < ${c.rows}; r++) {
      int y = r * ${c.stride} + offset.x;
      if (y < 0 || y >= ${c.height}) continue;
      for (int s = 0; s < ${c.columns}; s++) {
        int x = s * ${c.stride} + offset.y;
        if (x >= 0 && x < ${c.width}) sum += getImage(i, y, x, channel) * getMap(i, r, s, feature);
      }
    }
  setOutput(sum);
}`,
  };
  const parts = (backend() as MathBackendWebGL).runWebGLProgram(program, [image, map], 'float32');
  const whole = run('LabColumnSums', { x: parts as Tensor })[0];
  (backend() as MathBackendWebGL).disposeIntermediateTensorInfo(parts);
  return reshape(whole, shape);
}
