// Trains experiments with published settings, seed by seed, and says what they reach beside independent implementations.

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import { byClass } from '../src/core/perClass.ts';
import { roc } from '../src/core/roc.ts';
import { datasets } from '../src/datasets/index.ts';
import type { LoadedDataset } from '../src/datasets/types.ts';
import { fitScores } from '../src/engine/fits.ts';
import { defaultsOf, type Params } from '../src/params/schema.ts';
import { type ScoreId, scores } from '../src/scores/index.ts';
import { labelResults } from './labelResults.ts';
import { load, trainedSession } from './trainedSession.ts';

interface Experiment {
  readonly name: string;
  readonly params: Partial<Params> & Pick<Params, 'dataset'>;
  /** What is looked at, and what an independent implementation reaches with it; null where there is none. */
  readonly reference: Readonly<Partial<Record<ScoreId, number | null>>>;
  /** Fewer where a run takes minutes. */
  readonly seeds?: readonly number[];
}

const SEEDS = [1, 2, 3, 4, 5];
const table = { dataset: 'breast-cancer' } as const;

const tables: readonly Experiment[] = [
  {
    name: 'Breast cancer, standardised, Gaussian',
    params: table,
    reference: { probability: 0.923, negativeElbo: 0.946, kl: 0.952, trainingMean: 0.961 },
  },
  {
    name: 'the same, 0 to 1, Bernoulli',
    params: { ...table, likelihood: 'bernoulli' },
    reference: { probability: 0.937, negativeElbo: 0.936 },
  },
  {
    // Averaging one term over batch · columns and summing the other over the batch is this, divided by the 30 columns.
    name: 'Gaussian, the tutorial’s loss: β 960',
    params: { ...table, beta: 30 * 32 },
    reference: { probability: 0.961, negativeElbo: 0.961 },
  },
  {
    name: 'ECG5000, dense',
    params: { dataset: 'ecg5000' },
    reference: {
      probability: 0.991,
      l1: 0.989,
      negativeElbo: 0.991,
      wasserstein: 0.967,
      mahalanobis: 0.978,
      trainingMean: null,
    },
  },
  {
    name: 'ECG5000, recurrent, 7 points a step',
    params: { dataset: 'ecg5000', model: 'recurrent-vae', epochs: 400 },
    reference: { probability: 0.992, l1: 0.989, negativeElbo: 0.992, wasserstein: 0.954, mahalanobis: 0.951 },
    seeds: [1, 2],
  },
  {
    name: 'the same, 1 point a step',
    params: { dataset: 'ecg5000', model: 'recurrent-vae', frame: 1, epochs: 110 },
    reference: { probability: 0.97, l1: 0.967, negativeElbo: 0.97, wasserstein: 0.906, mahalanobis: 0.935 },
    seeds: [1, 2],
  },
  { name: 'Sensors', params: { dataset: 'sensors' }, reference: { negativeElbo: null, trainingMean: null } },
  { name: 'Heartbeats', params: { dataset: 'beats' }, reference: { negativeElbo: null, trainingMean: null } },
];

const digits = { dataset: 'mnist', trainSize: 10_000, epochs: 5, samples: 1 } as const;

/** What is optimised, in turn; each is nothing but the default experiment and this change. References: mean of two seeds. */
const objectives: readonly (readonly [
  name: string,
  change: Partial<Params>,
  fives: number | null,
  ones: number | null,
])[] = [
  ['VAE', {}, 0.756, 0.131],
  ['no KL term: β 0', { beta: 0 }, null, null],
  ['β 4', { beta: 4 }, null, null],
  ['denoising: masking 0.3', { corruption: 'masking', corruptionLevel: 0.3 }, 0.73, 0.153],
  ['sparsity 1', { sparsity: 1 }, 0.733, 0.12],
  ['consistency 1', { consistency: 1 }, 0.737, 0.119],
  ['free bits 2', { freeBits: 2 }, null, null],
  ['adversarial autoencoder', defaultsOf({ model: 'adversarial-autoencoder', dataset: 'mnist' }), 0.727, 0.138],
  ['autoencoder', defaultsOf({ model: 'autoencoder', dataset: 'mnist' }), 0.765, 0.259],
];

/** Every network with the settings of its source, and what one PyTorch run of the same reaches with fives, zeros and ones held out. */
const networks: readonly (readonly [name: string, change: Partial<Params>, fives: number, zeros: number | null])[] = [
  ['vae', defaultsOf({ model: 'vae', dataset: 'mnist' }), 0.766, 0.881],
  ['autoencoder', defaultsOf({ model: 'autoencoder', dataset: 'mnist' }), 0.765, null],
  ['conv-autoencoder', defaultsOf({ model: 'conv-autoencoder', dataset: 'mnist' }), 0.712, 0.8],
  [
    'conv-autoencoder, learning rate 0.001',
    { ...defaultsOf({ model: 'conv-autoencoder', dataset: 'mnist' }), learningRate: 0.001 },
    0.369,
    0.691,
  ],
  ['conv-vae', defaultsOf({ model: 'conv-vae', dataset: 'mnist' }), 0.68, 0.819],
];

const withHeldOut = (
  name: string,
  change: Partial<Params>,
  heldOut: number,
  probability: number | null,
): Experiment => ({
  name: `${name}, ${heldOut} held out`,
  params: { ...change, ...digits, heldOut },
  reference: { probability },
  seeds: [1, 2, 3],
});

/** By what `--only` calls them. */
const experiments: Readonly<Record<string, readonly Experiment[]>> = {
  tables,
  objectives: objectives.flatMap(([name, change, fives, ones]) => [
    withHeldOut(name, change, 5, fives),
    withHeldOut(name, change, 1, ones),
  ]),
  networks: networks.flatMap(([name, change, fives, zeros]) => [
    withHeldOut(name, change, 5, fives),
    withHeldOut(name, change, 0, zeros),
    withHeldOut(name, change, 1, null),
  ]),
};

/**
 * Prints the rows of the readme's tables as they come.
 * @param folder as `npm run datasets -- --from` takes one; @param only one group of experiments, or all of them
 * @param seeds in place of those that each experiment has
 */
export async function results(
  folder: string,
  log: (line: string) => void,
  { only = null, seeds = null }: { only?: string | null; seeds?: readonly number[] | null } = {},
): Promise<void> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly could not be started.');
  if (only === null || only === 'labels') await labelResults(folder, log, seeds ?? [1, 2, 3]);
  if (only === 'labels') return;
  log('| experiment | learned from, tested on | score | AUC | reference |\n|---|---|---|---|---|');
  for (const experiment of only ? experiments[only] : Object.values(experiments).flat()) {
    const data = await load(experiment.params.dataset, folder);
    const runs: Run[] = [];
    for (const seed of seeds ?? experiment.seeds ?? SEEDS) runs.push(await trained(experiment, data, seed));
    for (const [name, label, of, wanted] of figures(experiment, runs))
      log(`| ${[name, runs[0].sizes, label, spread(runs.map(of)), wanted ?? ''].join(' | ')} |`);
  }
}

interface Run {
  readonly sizes: string;
  readonly auc: Readonly<Partial<Record<ScoreId, number>>>;
  /** By class that is to be found, of the first score. */
  readonly classes: readonly { readonly name: string; readonly auc: number }[];
}

async function trained({ params: change, reference }: Experiment, data: LoadedDataset, seed: number): Promise<Run> {
  const params = { ...defaultsOf({ model: 'vae', ...change }), ...change, seed };
  const session = await trainedSession(params, data);
  const { parts } = session.images;
  const ids = Object.keys(reference) as ScoreId[];
  const rest = async () => {};
  const fits = await fitScores(session, ids, rest);
  const { test } = parts;
  const scored = await session.evaluate('test', { ids, samples: params.samples, fits, rest, count: test.length });
  session.dispose();
  const truth = { isAnomaly: parts.isAnomaly, from: parts.testFrom, labels: parts.testLabel };
  const anomalies = parts.isAnomaly.reduce((sum, one) => sum + one, 0);
  return {
    sizes: `${parts.train.length}, ${test.length - anomalies} + ${anomalies}`,
    auc: Object.fromEntries(ids.map(id => [id, roc(scored.scores[id]!, parts.isAnomaly).auc!])),
    classes: byClass(scored.scores[ids[0]]!, truth)
      .filter(({ isAnomaly }) => isAnomaly)
      .map(({ id, auc }) => ({ name: datasets[change.dataset].classes[id], auc: auc! })),
  };
}

type Row = readonly [name: string, label: string, of: (run: Run) => number, reference: number | null];

/** A row a score; and a row a class for the first of them, where several are to be found. */
function figures({ name, reference }: Experiment, [first]: readonly Run[]): readonly Row[] {
  const all = Object.entries(reference).map(
    ([id, wanted]): Row => [name, scores[id as ScoreId].label, run => run.auc[id as ScoreId]!, wanted],
  );
  if (first.classes.length === 1) return all;
  const { label } = scores[Object.keys(reference)[0] as ScoreId];
  return [
    ...all,
    ...first.classes.map((each, i): Row => [`${name}: ${each.name}`, label, run => run.classes[i].auc, null]),
  ];
}

/** "0.923 (0.899–0.943)" */
const spread = (of: readonly number[]): string => {
  const [mean, least, most] = [of.reduce((sum, x) => sum + x) / of.length, Math.min(...of), Math.max(...of)];
  return `${mean.toFixed(3)} (${least.toFixed(3)}–${most.toFixed(3)})`;
};
