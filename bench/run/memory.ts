// Five thousand steps of the lab's engine, and what is left in memory on the way.

import { type NetworkId, networks, type Setting, settingOf } from '../networks.ts';
import type { Ground, MemoryPoint, Request } from '../types.ts';
import type { Stage } from './browser.ts';
import { written } from './numbers.ts';
import { table } from './table.ts';

/** Fewer than the lab's own, so that five thousand steps are soon done; what leaks does so at any size. */
const SMALL = { hidden: 64, batch: 20 };

export interface Memory {
  readonly ground: Ground;
  readonly setting: Setting;
  readonly points: readonly MemoryPoint[];
}

export async function watchMemory(
  stage: Stage,
  network: NetworkId,
  ground: Ground,
  threads: number,
  steps: number,
): Promise<Memory> {
  const setting = { ...settingOf(network), batch: SMALL.batch, ...(networks[network].widths.length > 0 && SMALL) };
  const request: Request = {
    kind: 'memory',
    contestant: 'lab',
    ground,
    threads,
    setting,
    steps,
    images: 0,
    samples: 0,
  };
  return { ground, setting, points: await stage.measure<MemoryPoint[]>(request) };
}

export function memoryTable({ setting, points }: Memory): string {
  const rows = points.map(({ step, tensors, tensorBytes, heapBytes }) => [
    written(step),
    written(tensors),
    tensorBytes.toLocaleString('en'),
    (heapBytes / 1e6).toFixed(3),
  ]);
  const head = `step (${networks[setting.network].label(setting)}, batch ${setting.batch})`;
  return table([[head, 'tensors', 'bytes in tensors', 'heap MB'], ...rows]);
}
