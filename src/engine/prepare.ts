// From params to a session that is ready to train: data, model, compiled shaders. Says what it is doing all along.

import { getBackend } from '@tensorflow/tfjs-core';
import { splitCounts } from '../core/split.ts';
import type { DatasetId } from '../datasets/index.ts';
import { datasets } from '../datasets/index.ts';
import type { LoadedDataset } from '../datasets/types.ts';
import type { Params } from '../params/schema.ts';
import type { Checkpoint, Device, Experiment, UserFile } from './api.ts';
import { deal, type Images } from './data.ts';
import { chunkSize, decode } from './evaluate.ts';
import { loadDataset, loadFiles } from './load/index.ts';
import { compileAhead } from './ops/compile.ts';
import type { Pace } from './pace.ts';
import { createSession, LossError, type Session } from './session.ts';

export type Doing = (text: string, fraction: number | null) => void;

interface Source {
  readonly data: LoadedDataset;
  readonly notes: readonly string[];
}

/** Keeps what was loaded, so that going back to a dataset costs nothing. */
export function createLibrary(base: string) {
  const kept = new Map<DatasetId, Promise<Source>>();

  const load = async (id: DatasetId, doing: Doing): Promise<Source> => {
    const label = datasets[id].label;
    doing(datasets[id].make ? `Drawing ${label}` : `Loading ${label}`, null);
    const loaded = await loadDataset(id, { base, onProgress: ({ share }) => doing(`Loading ${label}`, share) });
    return { data: loaded, notes: loaded.notes };
  };

  return {
    /** The dataset, from memory if it was loaded before. @throws LoadError */
    async get(id: DatasetId, doing: Doing): Promise<Source> {
      const known = kept.get(id) ?? load(id, doing);
      kept.set(id, known);
      known.catch(() => kept.delete(id)); // what failed is tried again next time
      return known;
    },
    /** Files from the student's computer take the place of a dataset until the page is closed. @throws LoadError */
    async open(id: DatasetId, files: readonly UserFile[]): Promise<void> {
      const opened = await loadFiles(
        files.map(({ name, bytes }) => ({ name, bytes: bytes as Uint8Array<ArrayBuffer> })),
      );
      kept.set(id, Promise.resolve({ data: opened, notes: opened.notes }));
    },
  };
}

export type Library = ReturnType<typeof createLibrary>;

/** @throws LoadError, DataError */
export async function prepareImages(
  params: Params,
  library: Library,
  doing: Doing,
): Promise<{ images: Images; notes: readonly string[]; origin: string }> {
  const own = await library.get(params.dataset, doing);
  const other = params.anomaly === 'other-dataset' ? await library.get(params.anomalyDataset, doing) : null;
  const origin = [own, ...(other ? [other] : [])].map(({ data }) => data.origin).join(' ');
  return {
    images: deal(params, own.data, other?.data ?? null),
    notes: [...own.notes, ...(other?.notes ?? [])],
    origin,
  };
}

/** Builds the network and runs every program once, so that no later step has to wait for a shader to compile. */
export async function prepareSession(
  params: Params,
  images: Images,
  pace: Pace,
  checkpoint?: Checkpoint,
): Promise<Session> {
  const session = createSession(params, images);
  try {
    const everything = () => rehearse(session, images, params, pace);
    await compileAhead(() => everything().catch(ignoreLoss), pace.rest);
    session.rewind(); // while nothing was drawn, nothing was learned that means anything
    await everything();
  } catch (error) {
    session.dispose();
    throw error;
  }
  if (checkpoint) session.restore(checkpoint);
  else session.rewind();
  return session;
}

const ignoreLoss = (error: unknown) => {
  if (!(error instanceof LossError)) throw error;
};

/** One of everything that a run does; steps come last, for they are what may fail. */
async function rehearse(session: Session, images: Images, params: Params, pace: Pace): Promise<void> {
  const few = Math.min(chunkSize(), images.parts.test.length);
  await session.evaluate('test', { count: few, ids: [], samples: 1, fits: {}, rest: pace.rest });
  await decode(session.network, new Float32Array(params.latent), params.latent);
  await pace.rest();
  session.train();
  session.record();
  // Losses of a second step are added to those of the first, which is one more program.
  if (getBackend() === 'webgl') for (let i = 0; i < 2; i++) session.train();
  await session.settle();
}

export const describeExperiment = (
  session: Session,
  device: Device,
  origin: string,
  notes: readonly string[],
): Experiment => ({
  device,
  counts: splitCounts(session.images.parts),
  parameters: session.parameters,
  origin,
  notes,
});
