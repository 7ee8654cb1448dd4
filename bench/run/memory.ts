// Five thousand steps of the lab's engine, and what is left in memory on the way.

import type { Ground, MemoryPoint, Request } from '../types.ts';
import type { Stage } from './browser.ts';
import { written } from './numbers.ts';
import { table } from './table.ts';

/** Smaller than the lab's own, so that five thousand steps are soon done; what leaks does so at any size. */
const SETTING = { hidden: 64, batch: 20 };

export interface Memory {
  readonly ground: Ground;
  readonly points: readonly MemoryPoint[];
}

export async function watchMemory(stage: Stage, ground: Ground, threads: number, steps: number): Promise<Memory> {
  const request: Request = {
    kind: 'memory',
    contestant: 'lab',
    ground,
    threads,
    setting: SETTING,
    steps,
    images: 0,
    samples: 0,
  };
  return { ground, points: await stage.measure<MemoryPoint[]>(request) };
}

export function memoryTable({ points }: Memory): string {
  const rows = points.map(({ step, tensors, tensorBytes, heapBytes }) => [
    written(step),
    written(tensors),
    tensorBytes.toLocaleString('en'),
    (heapBytes / 1e6).toFixed(3),
  ]);
  const heads = [`step (784-${SETTING.hidden}-2-${SETTING.hidden}-784, batch ${SETTING.batch})`];
  return table([[...heads, 'tensors', 'bytes in tensors', 'heap MB'], ...rows]);
}
