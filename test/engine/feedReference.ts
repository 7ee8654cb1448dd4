// The feed against the plan it follows: the same images in the same order, on every backend, across the seams of its chunks.

import { memory, setBackend, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { batches } from '../../src/core/batches.ts';
import { deal } from '../../src/engine/data.ts';
import { createFeed } from '../../src/engine/feed.ts';
import { inSize, tinyDataset, tinyParams } from './tiny.ts';

export function describeFeed(backend: 'cpu' | 'wasm' | 'webgl', limit: number): void {
  describe(`the feed on ${backend}`, () => {
    it.each([
      [28, 28],
      [5, 5],
      [4, 17],
      [64, 63],
    ])(
      'gives every step the images of its plan, in whatever order steps are asked for (%i x %i)',
      async (height, width) => {
        const images = deal(tinyParams, inSize(tinyDataset(), height, width), null);
        const size = height * width;
        expect(await setBackend(backend)).toBe(true);
        const before = memory().numTensors;
        const [batch, seed] = [30, 7];
        const plan = batches(images.parts.train, batch, seed);
        const feed = createFeed(images, batch, seed);
        expect(feed.stepsPerEpoch).toBe(plan.stepsPerEpoch);
        // Of 28 x 28 a chunk has 267 steps of 30: on either side of a seam, one after another and jumping, as after a rewind.
        for (const step of [0, 1, 2, 132, 133, 134, 266, 267, 268, 399, 533, 534, 0, 300]) {
          const { shape, values } = tidy(() => {
            const x = feed.batch(step);
            return { shape: x.shape, values: x.dataSync() };
          });
          expect(shape).toEqual([batch, size]);
          const wanted = images.training(plan.batch(step));
          expect(wanted.some(pixel => pixel > 0.5)).toBe(true);
          expect(Math.max(...wanted.map((pixel, i) => Math.abs(pixel - values[i])))).toBeLessThan(limit);
        }
        feed.dispose();
        expect(memory().numTensors).toBe(before);
      },
    );
  });
}
