// Images of twice the size, each pixel a square of four, as one op with its own gradient: that of TensorFlow.js is wrong on
// plain JavaScript and missing on WebAssembly.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, engine, registerGradient, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';
import { defineKernel, run } from './kernel.ts';

/** Of a large pixel's channel, in multiplications of a matrix product. */
const COST = 4;

/** Visits the numbers of images [n, height, width, channels], each with the four that it becomes. */
function eachSquare([n, height, width, channels]: readonly number[], visit: (at: number, square: number[]) => void) {
  const row = 2 * width * channels;
  for (let r = 0, at = 0; r < n * height; r++)
    for (let c = 0; c < width; c++)
      for (let d = 0; d < channels; d++, at++) {
        const corner = 2 * r * row + 2 * c * channels + d;
        visit(at, [corner, corner + channels, corner + row, corner + row + channels]);
      }
}

defineKernel({
  name: 'LabUpsample',
  shape: ({
    x: {
      shape: [n, height, width, channels],
    },
  }) => [n, 2 * height, 2 * width, channels],
  program: {
    inputs: ['x'],
    stock({ x }) {
      const size = [2 * x.shape[1]!, 2 * x.shape[2]!];
      return engine().runKernel('ResizeNearestNeighbor', { images: x }, {
        size,
        alignCorners: false,
        halfPixelCenters: false,
      } as never) as Tensor;
    },
  },
  loop({ x }, [large], _, shapes) {
    eachSquare(shapes.x, (at, square) => {
      for (const place of square) large[place] = x[at];
    });
  },
  simd: (run, { x }, [large], _, { x: [n, height, width, channels] }) =>
    run('upsample', n, 4 * COST * height * width * channels, x, large, height, width, channels),
});

defineKernel({
  name: 'LabUpsampleSlope',
  shape: ({
    dy: {
      shape: [n, height, width, channels],
    },
  }) => [n, height / 2, width / 2, channels],
  program: {
    inputs: ['dy'],
    stock({ dy }) {
      const [n, height, width, channels] = dy.shape as number[];
      const program = {
        variableNames: ['dy'],
        outputShape: [n, height / 2, width / 2, channels],
        userCode: `void main() {
  ivec4 at = getOutputCoords();
  float upper = getDy(at.x, 2 * at.y, 2 * at.z, at.w) + getDy(at.x, 2 * at.y, 2 * at.z + 1, at.w);
  float lower = getDy(at.x, 2 * at.y + 1, 2 * at.z, at.w) + getDy(at.x, 2 * at.y + 1, 2 * at.z + 1, at.w);
  setOutput(upper + lower);
}`,
      };
      return (backend() as MathBackendWebGL).runWebGLProgram(program, [dy], 'float32');
    },
  },
  loop({ dy }, [slope], _, { dy: [n, height, width, channels] }) {
    eachSquare([n, height / 2, width / 2, channels], (at, [a, b, c, d]) => {
      slope[at] = dy[a] + dy[b] + dy[c] + dy[d];
    });
  },
  simd: (run, { dy }, [slope], _, { dy: [n, height, width, channels] }) =>
    run('upsampleSlope', n, COST * height * width * channels, dy, slope, height / 2, width / 2, channels),
});

registerGradient({
  kernelName: 'LabUpsample',
  gradFunc: dy => ({ x: () => run('LabUpsampleSlope', { dy: dy as Tensor })[0] }),
});

/** x [n, height, width, channels] -> [n, 2 height, 2 width, channels], each pixel four times. */
export const upsample = (x: Tensor4D): Tensor4D => run('LabUpsample', { x })[0] as Tensor4D;
