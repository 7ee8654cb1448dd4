// The batches of a run, one after another. On WebGL pixels travel as bytes, in chunks of many steps: while one chunk is
// trained on, the next is uploaded, and no step waits for pixels. Elsewhere a batch is a copy in memory.

import { getBackend, type Tensor2D, tensor2d } from '@tensorflow/tfjs-core';
import { batches } from '../core/batches.ts';
import { valuesOf } from '../core/shape.ts';
import type { Images } from './data.ts';
import { type PixelChunk, pixelChunk } from './ops/pixels.ts';

/** Bytes of a chunk: enough that uploads are rare, few enough that one takes no time that anybody notices. */
const CHUNK_BYTES = 6 << 20;

export interface Feed {
  readonly stepsPerEpoch: number;
  /** The examples of step 0, 1, 2, ... of the whole training, [batch, values]. Call inside `tidy`. */
  batch(step: number): Tensor2D;
  dispose(): void;
}

/** Steps through `images.parts.train`, reshuffled every epoch by the seed. */
export function createFeed(images: Images, batch: number, seed: number): Feed {
  const plan = batches(images.parts.train, batch, seed);
  const { stepsPerEpoch } = plan;
  const size = valuesOf(images.shape);
  if (getBackend() === 'webgl' && images.areBytes) {
    const chunks = createChunks(batch, size, (step, out) => images.stored(plan.batch(step), out));
    return { stepsPerEpoch, ...chunks };
  }
  const x = new Float32Array(batch * size);
  return {
    stepsPerEpoch,
    batch: step => tensor2d(images.training(plan.batch(step), x), [batch, size]),
    dispose() {},
  };
}

/** Two chunks that take turns; `fill` writes one step's images, [batch, size]. */
function createChunks(
  batch: number,
  size: number,
  fill: (step: number, out: Uint8Array<ArrayBuffer>) => void,
): Omit<Feed, 'stepsPerEpoch'> {
  const steps = Math.max(1, Math.floor(CHUNK_BYTES / (batch * size)));
  const chunks = [0, 1].map(() => ({ holds: -1, pixels: pixelChunk(steps * batch, size) }));
  const { stride, bytes: length } = chunks[0].pixels;
  const bytes = new Uint8Array(length);
  const images = new Uint8Array(batch * size);

  const load = (number: number): PixelChunk => {
    const chunk = chunks[number % 2];
    if (chunk.holds !== number) {
      for (let s = 0; s < steps; s++) {
        fill(number * steps + s, images);
        for (let i = 0; i < batch; i++) bytes.set(images.subarray(i * size, (i + 1) * size), (s * batch + i) * stride);
      }
      chunk.pixels.write(bytes);
      chunk.holds = number;
    }
    return chunk.pixels;
  };

  return {
    batch(step) {
      const [number, at] = [Math.floor(step / steps), step % steps];
      const current = load(number);
      if (at === Math.floor(steps / 2)) load(number + 1);
      return current.read(at * batch, batch);
    },
    dispose() {
      for (const { pixels } of chunks) pixels.dispose();
    },
  };
}
