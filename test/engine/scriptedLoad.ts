// Downloads that come, fail and tell of their progress when a test says so, and never by themselves.

import type { DatasetId } from '../../src/datasets/index.ts';
import type { Loaded, LoadOptions } from '../../src/engine/load/index.ts';
import { tinyDataset } from './tiny.ts';

export interface Running {
  readonly id: DatasetId;
  come(): void;
  fail(): void;
  progress(share: number): void;
}

/** `load` is what a library or a lab is given; `running` is every download that was begun, in order. */
export function scriptedLoad() {
  const running: Running[] = [];
  const load = (id: DatasetId, { onProgress }: LoadOptions) =>
    new Promise<Loaded>((resolve, reject) => {
      running.push({
        id,
        come: () => resolve({ ...tinyDataset(), id, notes: [] }),
        fail: () => reject(new Error('no mirror answered')),
        progress: share => onProgress?.({ file: '', loadedBytes: 0, totalBytes: 0, source: '', share }),
      });
    });
  return { load, running };
}

/** Whatever waits for nothing but promises has happened afterwards. */
export const calm = () => new Promise<void>(resolve => setImmediate(resolve));
