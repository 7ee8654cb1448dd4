// The feed against the plan it follows: the same images in the same order, on every backend, across the seams of its chunks.

import { memory, setBackend, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { batches } from '../../src/core/batches.ts';
import { deal } from '../../src/engine/data.ts';
import { createFeed } from '../../src/engine/feed.ts';
import { tinyDataset, tinyParams } from './tiny.ts';

export function describeFeed(backend: 'cpu' | 'wasm' | 'webgl', limit: number): void {
  describe(`the feed on ${backend}`, () => {
    const images = deal(tinyParams, tinyDataset(), null);

    it('gives every step the images of its plan, in whatever order steps are asked for', async () => {
      expect(await setBackend(backend)).toBe(true);
      const before = memory().numTensors;
      const [batch, seed] = [30, 7];
      const plan = batches(images.parts.train, batch, seed);
      const feed = createFeed(images, batch, seed);
      expect(feed.stepsPerEpoch).toBe(plan.stepsPerEpoch);
      // 8192 images are 273 steps of 30: on either side of a seam, one after another and jumping, as after a rewind.
      for (const step of [0, 1, 2, 135, 136, 137, 272, 273, 274, 410, 545, 546, 0, 300]) {
        const { shape, values } = tidy(() => {
          const x = feed.batch(step);
          return { shape: x.shape, values: x.dataSync() };
        });
        expect(shape).toEqual([batch, 784]);
        const wanted = images.training(plan.batch(step));
        expect(wanted.some(pixel => pixel > 0.5)).toBe(true);
        expect(Math.max(...wanted.map((pixel, i) => Math.abs(pixel - values[i])))).toBeLessThan(limit);
      }
      feed.dispose();
      expect(memory().numTensors).toBe(before);
    });
  });
}
