import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Examples } from '../../src/core/examples.ts';
import { makeBeats } from '../../src/datasets/beats/make.ts';
import { beatLength, beats, factors } from '../../src/datasets/beats.ts';
import type { LoadedDataset } from '../../src/datasets/types.ts';
import { correlation, mean, rowsOf } from './made.ts';

const small = { trainCount: 1500, testCount: 100 };
const R = 50; // the point at which the beat in the middle has its top: 250 ms from the start
let made: LoadedDataset;
let train: Examples;
beforeAll(async () => {
  made = await makeBeats(small);
  train = made.train;
});

const beat = (i: number) => train.values.subarray(i * beatLength, (i + 1) * beatLength);
const of = (name: string) => rowsOf(train, beats.classes.indexOf(name));
const level = (i: number, from: number, to: number) => mean([...beat(i).subarray(from, to)]);

it('makes the same beats for everybody, and others for another seed', async () => {
  expect((await makeBeats(small)).train.values).toEqual(train.values);
  expect((await makeBeats({ ...small, seed: 1 })).train.values).not.toEqual(train.values);
  expect(made.test.values).not.toEqual(train.values.subarray(0, made.test.values.length));
});

it('makes what it has always made: runs that were kept are of these very beats', async () => {
  const { train, test } = await makeBeats();
  expect([train.count, test.count]).toEqual([4000, 2000]);
  const sum = createHash('sha256').update(train.values).update(test.values).update(train.labels).digest('hex');
  expect(sum.slice(0, 16)).toBe('0fe426a0ade4e811');
});

it('has three fifths of normal beats and equally many of each other class, in no order', () => {
  expect(beats.classes.map(name => of(name).length)).toEqual([900, 120, 120, 120, 120, 120]);
  expect(new Set(train.labels.subarray(0, 60)).size).toBeGreaterThan(4);
});

it('stays within what an electrode measures', () => {
  expect(train.values.every(Number.isFinite)).toBe(true);
  for (const value of train.values) expect(Math.abs(value)).toBeLessThan(4); // mV
});

describe('remembers what each beat was made with', () => {
  const factor = (name: string) => (i: number) => train.factors![name][i];

  it('declares every factor, one value per beat', () => {
    expect(Object.keys(train.factors!)).toEqual(factors.map(({ id }) => id));
    for (const { id } of factors) expect(train.factors![id].length).toBe(train.count);
  });

  it('and they show: the R wave, the P wave before it and the T wave after it are as high as it says', () => {
    const normal = of('Normal');
    const top = (from: number, to: number) => (i: number) => Math.max(...beat(i).subarray(from, to));
    const agreement = (name: string, from: number, to: number) =>
      correlation(normal.map(factor(name)), normal.map(top(from, to)));
    expect(agreement('amplitude', R - 5, R + 5)).toBeGreaterThan(0.95);
    expect(agreement('repolarisation', R + 40, R + 70)).toBeGreaterThan(0.7);
    expect(agreement('atrial', R - 40, R - 25)).toBeGreaterThan(0.4); // small, and the baseline wanders under it
  });

  it('and a slower heart has its T wave later', () => {
    const clear = of('Normal').filter(i => train.factors!.noise[i] < 0.02);
    const place = (i: number) =>
      beat(i)
        .subarray(R + 35, R + 75)
        .indexOf(Math.max(...beat(i).subarray(R + 35, R + 75)));
    expect(correlation(clear.map(factor('rate')), clear.map(place))).toBeLessThan(-0.6);
  });
});

describe('each class is what its name says', () => {
  const normally = (measure: (i: number) => number) => mean(of('Normal').map(measure));
  const in_ = (name: string, measure: (i: number) => number) => mean(of(name).map(measure));

  it.each<[string, string, (i: number) => number, 'more' | 'less']>([
    ['Premature ventricular', 'a wide complex', i => level(i, R - 8, R - 4), 'more'],
    ['Premature ventricular', 'a T wave that points down', i => level(i, R + 45, R + 60), 'less'],
    ['R-on-T', 'a second complex on the T wave', i => Math.max(...beat(i).subarray(R + 50, R + 75)), 'more'],
    ['ST elevation', 'a level above the baseline after S', i => level(i, R + 17, R + 30), 'more'],
    ['Missing P', 'nothing before the complex', i => level(i, R - 35, R - 29), 'less'],
    ['Noise burst', 'quick swings', swings, 'more'],
  ])('%s: %s', (name, _, measure, way) => {
    const difference = in_(name, measure) - normally(measure);
    expect(way === 'more' ? difference : -difference).toBeGreaterThan(0.02);
  });

  /** The largest change from one point to the next where there is no complex. */
  function swings(i: number): number {
    const calm = [...beat(i).subarray(0, R - 15), ...beat(i).subarray(R + 15)];
    return Math.max(...calm.slice(1).map((value, at) => Math.abs(value - calm[at])));
  }
});
