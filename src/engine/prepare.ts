// From params to a session that is ready to train: data, model, compiled shaders. Says what it is doing all along.

import { getBackend } from '@tensorflow/tfjs-core';
import { splitCounts } from '../core/splitCounts.ts';
import type { Params } from '../params/schema.ts';
import type { DataUsed, Device, Experiment } from './api.ts';
import { deal, type Images } from './data.ts';
import { decode } from './evaluate.ts';
import type { Doing, Library, Source } from './library.ts';
import { compileAhead } from './ops/compile.ts';
import type { Pace } from './pace.ts';
import { createSession, LossError, type Session } from './session.ts';

/** Steps are timed for so long, and no more of them than this. */
const TIMING_MS = 80;
const MOST_TIMED = 8;

/** The images of an experiment, and what is to be said of where they came from. */
export interface Prepared {
  readonly images: Images;
  readonly data: DataUsed;
  readonly anomalyData: DataUsed | null;
  readonly origin: string;
  readonly notes: readonly string[];
}

/**
 * @param own which opened files the params mean by the dataset `own`
 * @throws LoadError, NotOpenError, DataError
 */
export async function prepareImages(params: Params, library: Library, doing: Doing, own?: string): Promise<Prepared> {
  const { dataset, anomaly, anomalyDataset } = params;
  const wantsOther = anomaly === 'other-dataset';
  // Both are fetched at once, so that two sources that are silent are waited for once.
  const coming = wantsOther ? library.get(anomalyDataset, () => {}, own) : null;
  coming?.catch(() => {});
  const source = await library.get(dataset, doing, own);
  const other = wantsOther ? await library.get(anomalyDataset, doing, own) : null;
  const sources = other ? [source, other] : [source];
  const images = deal(params, source.data, other?.data ?? null);
  return {
    images,
    data: used(source),
    anomalyData: other && used(other),
    origin: sources.map(({ data }) => data.origin).join(' '),
    notes: [
      ...sources.flatMap(({ notes }) => notes),
      ...contaminationNote(params, images),
      ...nothingToFind(params, images),
    ],
  };
}

const used = ({ id, name, credit, data: { origin, checksums = [] } }: Source): DataUsed => ({
  id,
  name,
  credit,
  origin,
  checksums,
});

/** Own files may have fewer classes than can be chosen. */
function nothingToFind({ anomaly, heldOut, normalClass }: Params, { parts }: Images): string[] {
  if (parts.isAnomaly.includes(1)) return [];
  if (anomaly === 'held-out')
    return [`No test example is of class ${heldOut}, so there is nothing to detect: hold out another class.`];
  if (anomaly !== 'one-class') return [];
  return [`All test examples are of class ${normalClass}, so there is nothing to detect: choose other anomalies.`];
}

/** There are only so many anomalies: a share of anomalies that cannot be reached is not claimed. */
function contaminationNote({ anomaly, contamination }: Params, { parts }: Images): string[] {
  if (anomaly !== 'held-out' && anomaly !== 'one-class') return [];
  const { train, contaminated } = splitCounts(parts);
  if (contaminated >= Math.round((contamination / 100) * train)) return [];
  const share = ((100 * contaminated) / train).toFixed(1);
  return [
    `Only ${share}% of the training examples are anomalies, not the ${contamination}% asked for: there are no more.`,
  ];
}

/** Builds the network and runs every program once, so that no later step has to wait for a shader to compile. */
export async function prepareSession(
  params: Params,
  images: Images,
  pace: Pace,
): Promise<{ readonly session: Session; readonly stepMs: number }> {
  const session = createSession(params, images);
  try {
    const everything = () => rehearse(session, images, pace);
    await compileAhead(() => everything().catch(ignoreLoss), pace.rest);
    session.rewind(); // while nothing was drawn, nothing was learned that means anything
    await everything().catch(ignoreLoss); // at such a rate training fails, and says so
    const stepMs = await timed(session, pace);
    session.rewind();
    return { session, stepMs };
  } catch (error) {
    session.dispose();
    throw error;
  }
}

/** How long a step takes, in ms: a few of them, now that everything is warm, for the time it takes to notice nothing. */
async function timed(session: Session, { now }: Pace): Promise<number> {
  const [started, first] = [now(), session.step];
  do {
    session.train();
    await session.settle();
  } while (now() - started < TIMING_MS && session.step - first < MOST_TIMED);
  return (now() - started) / (session.step - first);
}

const ignoreLoss = (error: unknown) => {
  if (!(error instanceof LossError)) throw error;
};

/** One of everything that a run does; steps come last, for they are what may fail. */
async function rehearse(session: Session, images: Images, pace: Pace): Promise<void> {
  const few = Math.min(session.chunk, images.parts.test.length);
  await session.evaluate('test', { count: few, ids: [], samples: 1, fits: {}, rest: pace.rest });
  await decode(session.network, new Float32Array(session.latent), session.latent);
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
  { data, anomalyData, origin, notes }: Prepared,
): Omit<Experiment, 'restored'> => ({
  device,
  counts: splitCounts(session.images.parts),
  parameters: session.parameters,
  data,
  anomalyData,
  origin,
  notes,
});
