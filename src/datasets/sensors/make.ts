// The rows of the dataset: a moment of the machine each, read by thirty sensors, of which some have something wrong with them.

import type { Examples } from '../../core/examples.ts';
import { permutation, type Random, random } from '../../core/random.ts';
import { dealtClasses, eachInTurn } from '../made.ts';
import { columns, factors, sensors } from '../sensors.ts';
import type { LoadedDataset, MakeOptions } from '../types.ts';
import { drawState, readSensors } from './machine.ts';

const datasetSeed = 20_270; // everybody gets the same dataset; an experiment's seed only deals the rows out
const shares = [0.1, 0.1, 0.1, 0.1]; // of the classes that are not normal
const width = columns.length;

/** 4,000 + 2,000 rows by default, three fifths of them normal, in random order. */
export async function makeSensors(options: MakeOptions = {}): Promise<LoadedDataset> {
  const { seed = datasetSeed, trainCount = 4000, testCount = 2000, onProgress } = options;
  const total = trainCount + testCount;
  const usual = usualReadings(random(seed, 'sensors usual'));
  const train = await drawn(trainCount, usual, random(seed, 'sensors train'), done => onProgress?.(done / total));
  const test = await drawn(testCount, usual, random(seed, 'sensors test'), done =>
    onProgress?.((trainCount + done) / total),
  );
  return { id: 'sensors', train, test, origin: 'Made in this page by our own seeded generator.' };
}

async function drawn(count: number, usual: Usual, rng: Random, onDone: (done: number) => void): Promise<Examples> {
  const values = new Float32Array(count * width);
  const labels = dealtClasses(count, shares, rng);
  const made = Object.fromEntries(factors.map(({ id }) => [id, new Float32Array(count)]));
  const draw = (i: number) => {
    const row = values.subarray(i * width, (i + 1) * width);
    const state = drawState(rng);
    for (const { id } of factors) made[id][i] = state[id];
    readSensors(state, rng, row);
    faults[labels[i]](row, usual, rng);
  };
  await eachInTurn(count, draw, onDone);
  return { count, shape: sensors.shape, values, labels, factors: made };
}

/** How far each sensor's readings are spread, and what each read at one moment at which it could stop. [30] both. */
interface Usual {
  readonly deviation: Float64Array;
  readonly stoppedAt: Float32Array;
}

type Fault = (row: Float32Array, usual: Usual, rng: Random) => void;

const nothing: Fault = () => {};

/** One sensor reads far too much or too little for this moment. */
const spike: Fault = (row, { deviation }, rng) => {
  const at = rng.integer(width);
  row[at] += sign(rng) * (3 + 4 * rng.uniform()) * deviation[at];
};

/** Two sensors have moved away by and by: by little where it has just begun. */
const drift: Fault = (row, { deviation }, rng) => {
  for (const at of permutation(width, rng).subarray(0, 2))
    row[at] += sign(rng) * (0.3 + 1.7 * rng.uniform()) * deviation[at];
};

/** Three sensors still say what they said when they stopped. */
const stuck: Fault = (row, { stoppedAt }, rng) => {
  for (const at of permutation(width, rng).subarray(0, 3)) row[at] = stoppedAt[at];
};

/**
 * A third of the sensors report another moment of the machine. Each of them reads what it usually reads, as often as usual;
 * only together they tell of two moments at once.
 */
const brokenCorrelation: Fault = (row, _, rng) => {
  const elsewhere = new Float32Array(width);
  readSensors(drawState(rng), rng, elsewhere);
  for (const at of permutation(width, rng).subarray(0, width / 3)) row[at] = elsewhere[at];
};

/** By class. */
const faults: readonly Fault[] = [nothing, spike, drift, stuck, brokenCorrelation];

const sign = (rng: Random) => (rng.integer(2) ? 1 : -1);

function usualReadings(rng: Random): Usual {
  const count = 1000;
  const [sum, squares] = [new Float64Array(width), new Float64Array(width)];
  const row = new Float32Array(width);
  for (let i = 0; i < count; i++) {
    readSensors(drawState(rng), rng, row);
    for (let at = 0; at < width; at++) {
      sum[at] += row[at];
      squares[at] += row[at] ** 2;
    }
  }
  return { deviation: sum.map((s, at) => Math.sqrt(squares[at] / count - (s / count) ** 2)), stoppedAt: row };
}
