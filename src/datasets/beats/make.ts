// The beats of the dataset, each with the factors that it was made with: a normal heart varies, and each class is that heart
// with one thing wrong, by an amount that varies as well, so that some are plain and some can hardly be seen.

import type { Examples } from '../../core/examples.ts';
import { type Random, random } from '../../core/random.ts';
import { beatLength, beats, factors } from '../beats.ts';
import { dealtClasses, eachInTurn } from '../made.ts';
import type { LoadedDataset, MakeOptions } from '../types.ts';
import { addWaves, fused, type Heart, interval, later, ordinary, ventricular, type Wave } from './waves.ts';

type Factors = Record<(typeof factors)[number]['id'], number>;

const datasetSeed = 20_260; // everybody gets the same dataset; an experiment's seed only deals the beats out
const step = 5; // ms
const start = -250; // ms before the R wave
const shares = [0.08, 0.08, 0.08, 0.08, 0.08]; // of the classes that are not normal

/** 4,000 + 2,000 beats by default, three fifths of them normal, in random order. */
export async function makeBeats(options: MakeOptions = {}): Promise<LoadedDataset> {
  const { seed = datasetSeed, trainCount = 4000, testCount = 2000, onProgress } = options;
  const total = trainCount + testCount;
  const train = await drawn(trainCount, random(seed, 'beats train'), done => onProgress?.(done / total));
  const test = await drawn(testCount, random(seed, 'beats test'), done => onProgress?.((trainCount + done) / total));
  return { id: 'beats', train, test, origin: 'Made in this page by our own seeded generator.' };
}

async function drawn(count: number, rng: Random, onDone: (done: number) => void): Promise<Examples> {
  const values = new Float32Array(count * beatLength);
  const labels = dealtClasses(count, shares, rng);
  const columns = Object.fromEntries(factors.map(({ id }) => [id, new Float32Array(count)]));
  const draw = (i: number) => {
    const made = drawBeat(labels[i], rng, values.subarray(i * beatLength, (i + 1) * beatLength));
    for (const { id } of factors) columns[id][i] = made[id];
  };
  await eachInTurn(count, draw, onDone);
  return { count, shape: beats.shape, values, labels, factors: columns };
}

/** @param signal [140] zeros, filled (mutated) */
function drawBeat(label: number, rng: Random, signal: Float32Array): Factors {
  const heart = drawHeart(label, rng);
  for (const waves of rhythm(label, heart, rng)) addWaves(waves, start, step, signal);
  const wander = 0.05 * limited(rng);
  const noise = 0.012 + 0.018 * rng.uniform();
  const [slope, phase, cycles] = [0.06 * limited(rng), 2 * Math.PI * rng.uniform(), 0.3 + 0.5 * rng.uniform()];
  for (let i = 0; i < beatLength; i++) {
    const along = i / beatLength;
    signal[i] += wander * Math.sin(2 * Math.PI * cycles * along + phase) + slope * (along - 0.5) + noise * rng.normal();
  }
  if (label === NOISE_BURST) addBurst(rng, signal);
  return { ...heart, wander: Math.abs(wander), noise };
}

const [VENTRICULAR, R_ON_T, ST_ELEVATION, MISSING_P, NOISE_BURST] = [1, 2, 3, 4, 5];

/** Where a wave's height varies, it does so by its own share: a small heart has small waves of every kind. */
const drawHeart = (label: number, rng: Random): Heart => {
  const amplitude = 1.1 * Math.exp(0.18 * limited(rng));
  return {
    rate: 72 + 11 * limited(rng),
    amplitude,
    width: 1 + 0.07 * limited(rng),
    atrial: label === MISSING_P ? 0 : 0.14 * Math.exp(0.22 * limited(rng)),
    repolarisation: 0.29 * Math.exp(0.2 * limited(rng)),
    elevation: 0.022 * limited(rng) + (label === ST_ELEVATION ? 0.08 + 0.2 * rng.uniform() : 0),
  };
};

/** The beats that the window shows: the one in its middle, and what it sees of those before and after. */
function rhythm(label: number, heart: Heart, rng: Random): Wave[][] {
  const own = ordinary(heart);
  const [before, after] = [later(own, -interval(heart)), later(own, interval(heart))];
  if (label === VENTRICULAR) {
    // It comes early, so the T wave before it is near, and the next beat waits. Some are half started by the atria.
    const early = interval(heart) * (0.25 + 0.15 * rng.uniform());
    const beat = fused(own, ventricular(heart, 0.85 + 0.3 * rng.uniform()), 0.1 + 0.9 * rng.uniform());
    return [later(before, early), beat, later(after, early)];
  }
  if (label !== R_ON_T) return [before, own, after];
  const at = 270 + 70 * rng.uniform(); // on the T wave of the beat in the middle
  const heard = ventricular({ ...heart, amplitude: heart.amplitude * (0.15 + 0.85 * rng.uniform()) }, 1);
  return [before, own, later(heard, at)];
}

/** Something moved at the electrode: quick swings for 80 to 200 ms. */
function addBurst(rng: Random, signal: Float32Array): void {
  const length = 16 + rng.integer(25);
  const from = rng.integer(beatLength - length);
  const size = 0.05 + 0.15 * rng.uniform();
  for (let i = 0; i < length; i++)
    signal[from + i] += size * Math.sin((Math.PI * (i + 0.5)) / length) * 1.4 * rng.normal();
}

/** A standard normal, drawn again while it is farther out than 2.5. */
function limited(rng: Random): number {
  let z = rng.normal();
  while (Math.abs(z) > 2.5) z = rng.normal();
  return z;
}
