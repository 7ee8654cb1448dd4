// Threads that share a kernel, in a browser that lets them share memory.

import { expect, it } from 'vitest';
import { boardBytes, boardOn, EXTENT, work } from '../../../src/engine/ops/shares.ts';

it('three threads make what one makes, job after job', async () => {
  expect(crossOriginIsolated).toBe(true);
  const worker = new Worker(new URL('./threadsWorker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise<{ alone: number[]; together: number[] }>((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  expect(answer.alone.length).toBe(37 * 41);
  expect(answer.together).toEqual(answer.alone);
});

it.each([1, 7, 8, 9, 64, 400, 784])('parts of %d lie side by side and leave nothing out', extent => {
  for (const threads of [1, 2, 3, 8]) {
    const board = boardOn(new SharedArrayBuffer(boardBytes));
    board.counters[EXTENT] = extent;
    const parts: number[][] = [];
    work(board, threads, (from, to) => parts.push([from, to]));
    work(board, threads, () => expect.unreachable('nothing is left'));
    expect(parts[0][0]).toBe(0);
    expect(parts.at(-1)![1]).toBe(extent);
    parts.slice(1).forEach(([from], at) => {
      expect(from).toBe(parts[at][1]);
      expect(from % 8).toBe(0);
    });
    if (extent >= 64 * threads) expect(parts.length).toBeGreaterThanOrEqual(4 * threads);
  }
});
