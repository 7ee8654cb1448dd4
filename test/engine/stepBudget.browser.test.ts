// What a step of the default model may ask of a GPU: few launches, no upload, and nothing that stays behind. Launches are
// what WebGL is bound by, so they are counted here, at the context, and not timed.

import { backend, memory, setBackend } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import '../../src/engine/backend.ts';
import { type OptimizerId, optimizers } from '../../src/optimizers/index.ts';
import { initialParams } from '../../src/params/schema.ts';
import { tinySession } from './tiny.ts';

const MOST_DRAWS = 46;

/** Calls of the context's drawing and uploading functions while `work` runs. */
async function counted(work: () => void | Promise<void>): Promise<{ draws: number; uploads: number }> {
  const { gl } = (backend() as unknown as { gpgpu: { gl: Record<string, (...args: unknown[]) => unknown> } }).gpgpu;
  const counts = { draws: 0, uploads: 0 };
  const watched = {
    drawElements: 'draws',
    drawArrays: 'draws',
    texSubImage2D: 'uploads',
    texImage2D: 'uploads',
  } as const;
  for (const [name, kind] of Object.entries(watched)) {
    const own = gl[name].bind(gl);
    gl[name] = (...args) => {
      counts[kind] += 1;
      return own(...args);
    };
  }
  await work();
  for (const name of Object.keys(watched)) delete gl[name]; // the prototype's own come back
  return counts;
}

it.each(Object.keys(optimizers) as OptimizerId[])(
  'with %s: at most 46 draws, no upload, and nothing is left',
  async optimizer => {
    expect(await setBackend('webgl')).toBe(true);
    const { hidden, latent, batch } = initialParams;
    expect([hidden, latent, batch, initialParams.optimizer]).toEqual(['400', 2, 100, 'rmsprop']);
    const session = tinySession({ hidden, latent, batch, optimizer });
    for (let i = 0; i < 2; i++) session.train();
    await session.settle();
    const before = memory();
    const { draws, uploads } = await counted(() => {
      for (let i = 0; i < 3; i++) session.train();
    });
    expect(draws / 3).toBeGreaterThan(20); // it was counted indeed
    expect(draws / 3).toBeLessThanOrEqual(MOST_DRAWS);
    expect(uploads).toBe(0);
    const { numTensors, numBytes } = memory();
    expect({ numTensors, numBytes }).toEqual({ numTensors: before.numTensors, numBytes: before.numBytes });
    await session.settle();
    session.dispose();
  },
);

it('a recurrent network: at most seven draws a time step for its three LSTMs, losses and updates, no upload, and nothing is left', async () => {
  expect(await setBackend('webgl')).toBe(true);
  const session = tinySession({ model: 'recurrent-vae', frame: 28, optimizer: 'sgd' }); // 28 time steps of 28 pixels
  session.train();
  await session.settle();
  const before = memory();
  const { draws, uploads } = await counted(() => session.train());
  expect(draws).toBeGreaterThan(2 * 2 * 28);
  expect(draws).toBeLessThanOrEqual(7 * 28);
  expect(uploads).toBe(0);
  const { numTensors, numBytes } = memory();
  expect({ numTensors, numBytes }).toEqual({ numTensors: before.numTensors, numBytes: before.numBytes });
  await session.settle();
  session.dispose();
});

it('a thousand steps take no more memory than ten, textures included', async () => {
  expect(await setBackend('webgl')).toBe(true);
  const session = tinySession(); // batches of ten: a chunk of pixels holds 819 steps
  const run = async (steps: number) => {
    for (let i = 0; i < steps; i++) {
      session.train();
      session.record();
      if (i % 50 === 49) await session.settle();
    }
    await session.settle();
    const { numTensors, numBytes, numBytesInGPUAllocated } = memory() as ReturnType<typeof memory> & {
      numBytesInGPUAllocated: number;
    };
    return { numTensors, numBytes, numBytesInGPUAllocated };
  };
  await run(60); // textures are pooled: as many as fifty steps have on their way at once
  const before = await run(50);
  expect(before.numBytesInGPUAllocated).toBeGreaterThan(0);
  expect(await run(1000)).toEqual(before);
  session.dispose();
});
