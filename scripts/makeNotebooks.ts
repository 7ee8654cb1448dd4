// Trains one small run of each model and likelihood and exports it to Python: what scripts/notebooks.mjs then runs.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { filesOf as datasetFiles } from '../src/datasets/files.ts';
import { type DatasetId, datasets } from '../src/datasets/index.ts';
import type { LoadedDataset } from '../src/datasets/types.ts';
import type { Engine, Experiment } from '../src/engine/api.ts';
import { deal } from '../src/engine/data.ts';
import { dealtOf } from '../src/engine/dealt.ts';
import { createPartScorer } from '../src/engine/scorePart.ts';
import { createSession } from '../src/engine/session.ts';
import { filesOf } from '../src/notebook/archive.ts';
import { weightsIn } from '../src/notebook/weightsIn.ts';
import { defaultsOf, type Params } from '../src/params/schema.ts';
import { collect } from '../src/state/python/collect.ts';

/** Steps that each is trained: its scores need not be good, only the same. */
const STEPS = 60;

type Change = Partial<Params> & Pick<Params, 'model' | 'dataset'>;

/** By the name of the folder that each is written to. */
const runs: Readonly<Record<string, Change>> = {
  vae: { model: 'vae', dataset: 'mnist' },
  'vae-deep-gaussian': {
    model: 'vae',
    dataset: 'strokes',
    hidden: '64,32',
    latent: 3,
    likelihood: 'gaussian',
    score: 'importance',
  },
  'vae-learned': {
    model: 'vae',
    dataset: 'strokes',
    likelihood: 'gaussian-learned',
    score: 'l1',
    freeBits: 0.5,
    sparsity: 0.1,
  },
  'vae-per-output': { model: 'vae', dataset: 'sensors', likelihood: 'gaussian-per-output', score: 'wasserstein' },
  'vae-bernoulli-row': {
    model: 'vae',
    dataset: 'sensors',
    likelihood: 'bernoulli',
    score: 'clusters',
    corruption: 'masking',
  },
  'vae-other-dataset': {
    model: 'vae',
    dataset: 'strokes',
    anomaly: 'other-dataset',
    anomalyDataset: 'mnist',
    score: 'mahalanobis',
  },
  autoencoder: {
    model: 'autoencoder',
    dataset: 'strokes',
    score: 'l2',
    consistency: 0.5,
    optimizer: 'sgd',
    learningRate: 0.001,
  },
  'adversarial-autoencoder': { model: 'adversarial-autoencoder', dataset: 'beats', score: 'nearest' },
  'conv-autoencoder': { model: 'conv-autoencoder', dataset: 'strokes', score: 'prior' },
  'conv-autoencoder-per-output': { model: 'conv-autoencoder', dataset: 'strokes', likelihood: 'gaussian-per-output' },
  'conv-vae': { model: 'conv-vae', dataset: 'strokes', corruption: 'gaussian' },
  'conv-vae-series': { model: 'conv-vae', dataset: 'beats', filters: '4,8,8', score: 'sampledProbability' },
  'recurrent-vae': { model: 'recurrent-vae', dataset: 'beats', score: 'trainingMean' },
  'recurrent-vae-per-output': {
    model: 'recurrent-vae',
    dataset: 'beats',
    frame: 9,
    units: 6,
    likelihood: 'gaussian-per-output',
    score: 'kl',
  },
};

/** Files from a folder of data, the rest drawn. */
async function load(id: DatasetId, from: string): Promise<LoadedDataset> {
  const { read, make } = datasets[id];
  if (make) return make();
  const bytes = (role: string) => {
    const { name } = datasetFiles(id).find(file => file.role === role)!;
    return new Uint8Array(gunzipSync(readFileSync(join(from, id, name))));
  };
  return { id, ...(await read!(bytes)), origin: from };
}

const settings = (change: Change): Params => ({ ...defaultsOf(change), ...change, trainSize: 1000, samples: 4 });

/** The run as a page would find it in an engine. */
async function trained(change: Change, from: string) {
  const params = settings(change);
  const other = params.anomaly === 'other-dataset' ? await load(params.anomalyDataset, from) : null;
  const images = deal(params, await load(params.dataset, from), other);
  const session = createSession(params, images);
  for (let step = 0; step < STEPS; step++) session.train();
  await session.settle();
  const scorePart = createPartScorer({ now: () => performance.now(), rest: async () => {} });
  const engine = {
    checkpoint: () => session.save(0),
    dealt: async () => dealtOf(images, params),
    scoreTest: (at, ids, samples) => scorePart(session, 1, at, ids, samples),
  } as Engine;
  return { params, session, engine };
}

/** Writes their files beneath a folder, and gives their names. @param from where datasets are; @param only all, if it is empty */
export async function makeNotebooks(to: string, from: string, only: readonly string[]): Promise<string[]> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly could not be started.');
  const names = Object.keys(runs).filter(name => only.length === 0 || only.includes(name));
  for (const name of names) {
    const { params, session, engine } = await trained(runs[name], from);
    const { label, credit } = datasets[params.dataset];
    const experiment = { device: { precision: 'float32' }, data: { name: label, credit } } as Experiment;
    const known = {
      name,
      params,
      stepsPerEpoch: session.stepsPerEpoch,
      experiment,
      record: JSON.stringify({ params }),
    };
    const run = await collect(ask => ask(engine), known, { tell() {}, isStopped: () => false });
    mkdirSync(join(to, name), { recursive: true });
    for (const [file, bytes] of Object.entries(filesOf(run!))) writeFileSync(join(to, name, file), bytes);
    session.dispose();
  }
  return names;
}

/** Whether a file that a notebook wrote fits the network again, and how many steps it says. @throws DataError it does not */
export const stepsIn = (name: string, file: string): number =>
  weightsIn(file, new Uint8Array(readFileSync(file)), settings(runs[name])).steps;
