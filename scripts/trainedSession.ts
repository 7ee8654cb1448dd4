// A run from its settings to its last epoch, without a page: the data, and the training.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { filesOf } from '../src/datasets/files.ts';
import { type DatasetId, datasets } from '../src/datasets/index.ts';
import type { LoadedDataset } from '../src/datasets/types.ts';
import { deal } from '../src/engine/data.ts';
import { createSession, type Session } from '../src/engine/session.ts';
import type { Params } from '../src/params/schema.ts';

/** Made, or read from the folder. */
export async function load(id: DatasetId, folder: string): Promise<LoadedDataset> {
  const dataset = datasets[id];
  if (dataset.make) return dataset.make();
  if (!dataset.read) throw new Error(`${dataset.label} cannot be had here.`);
  const bytes = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { role, name, elsewhere = name } of filesOf(id)) {
    const raw = await readFile(join(folder, id, name)).catch(() => readFile(join(folder, elsewhere)));
    bytes.set(role, new Uint8Array(raw[0] === 0x1f ? gunzipSync(raw) : raw));
  }
  return { id, origin: folder, ...(await dataset.read(role => bytes.get(role)!)) };
}

/** Trained to the end, for the caller to dispose. */
export async function trainedSession(params: Params, data: LoadedDataset): Promise<Session> {
  const session = createSession(params, deal(params, data, null));
  while (session.step < params.epochs * session.stepsPerEpoch) {
    session.train();
    if (session.step % 100 === 0) await session.settle();
  }
  return session;
}
