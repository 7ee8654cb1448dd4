import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Examples } from '../../src/core/examples.ts';
import { makeSensors } from '../../src/datasets/sensors/make.ts';
import { type ColumnName, columns, factors, sensors } from '../../src/datasets/sensors.ts';
import { correlation, mean, rowsOf } from './made.ts';

const small = { trainCount: 4000, testCount: 100 };
let train: Examples;
let test: Examples;
beforeAll(async () => {
  ({ train, test } = await makeSensors(small));
});

const of = (name: string) => rowsOf(train, sensors.classes.indexOf(name));
const column = (name: ColumnName, rows: number[]) => {
  const at = columns.findIndex(each => each.name === name);
  return rows.map(i => train.values[i * columns.length + at]);
};
/** How far the shares below any value differ at most, 0 to 1 (Kolmogorov and Smirnov). */
function farthest(a: number[], b: number[]): number {
  const all = [...a.map(x => ({ x, step: 1 / a.length })), ...b.map(x => ({ x, step: -1 / b.length }))];
  let [apart, most] = [0, 0];
  for (const { step } of all.sort((one, other) => one.x - other.x)) {
    apart += step;
    most = Math.max(most, Math.abs(apart));
  }
  return most;
}

it('makes the same rows for everybody, and others for another seed', async () => {
  expect((await makeSensors(small)).train.values).toEqual(train.values);
  expect((await makeSensors({ ...small, seed: 1 })).train.values).not.toEqual(train.values);
  expect(test.values).not.toEqual(train.values.subarray(0, test.values.length));
});

it('makes what it has always made: runs that were kept are of these very rows', async () => {
  const { train, test } = await makeSensors();
  expect([train.count, test.count]).toEqual([4000, 2000]);
  const sum = createHash('sha256').update(train.values).update(test.values).update(train.labels).digest('hex');
  expect(sum.slice(0, 16)).toBe('4b33e77b05744731');
});

it('has thirty sensors with names and units, and a value of each in every row', () => {
  expect(new Set(columns.map(({ name }) => name)).size).toBe(30);
  expect(columns.every(({ unit }) => unit)).toBe(true);
  expect(train.values.length).toBe(30 * train.count);
  expect(train.values.every(Number.isFinite)).toBe(true);
  expect(sensors.classes.map(name => of(name).length)).toEqual([2400, 400, 400, 400, 400]);
});

describe('the sensors of a machine that is well', () => {
  const factor = (name: string) => of('Normal').map(i => train.factors![name][i]);
  const read = (name: ColumnName) => column(name, of('Normal'));

  it('read what was hidden: load drives current, the hour the ambient temperature, clogging the filter', () => {
    expect(Object.keys(train.factors!)).toEqual(factors.map(({ id }) => id));
    expect(correlation(factor('load'), read('Current U'))).toBeGreaterThan(0.95);
    expect(correlation(factor('wear'), read('Filter pressure drop'))).toBeGreaterThan(0.8);
    const warmth = factor('hour').map(hour => Math.sin((2 * Math.PI * (hour - 9)) / 24));
    expect(correlation(warmth, read('Ambient temperature'))).toBeGreaterThan(0.5);
  });

  it('agree with each other', () => {
    expect(correlation(read('Current U'), read('Power'))).toBeGreaterThan(0.98);
    expect(correlation(read('Motor speed'), read('Pump speed'))).toBeGreaterThan(0.98);
    expect(correlation(read('Suction pressure'), read('Main flow'))).toBeLessThan(-0.7);
  });
});

describe('a broken correlation', () => {
  it.each(columns.map(({ name }) => name))('is not seen in %s alone', name => {
    // 400 and 2,400 readings of one distribution are this far apart once in more than 10,000 times.
    expect(farthest(column(name, of('Broken correlation')), column(name, of('Normal')))).toBeLessThan(0.12);
  });

  it('is seen where two sensors say the same of a machine that is well', () => {
    const agreement = (rows: number[]) => correlation(column('Current U', rows), column('Current V', rows));
    expect(agreement(of('Normal'))).toBeGreaterThan(0.97);
    expect(agreement(of('Broken correlation'))).toBeLessThan(0.8);
  });
});

it('a spike is far out in one sensor, and a stuck sensor says the same in every row', () => {
  const z = (name: ColumnName, rows: number[]) => {
    const usual = column(name, of('Normal'));
    const centre = mean(usual);
    const deviation = Math.sqrt(mean(usual.map(x => (x - centre) ** 2)));
    return column(name, rows).filter(x => Math.abs(x - centre) > 3.5 * deviation).length;
  };
  const far = (rows: number[]) => columns.reduce((sum, { name }) => sum + z(name, rows), 0) / rows.length;
  expect(far(of('Normal'))).toBeLessThan(0.03);
  expect(far(of('Spike'))).toBeGreaterThan(0.6);
  expect(far(of('Spike'))).toBeLessThan(1.2);
  const repeated = (rows: number[]) => {
    const seen = column('Power', rows);
    return seen.length - new Set(seen).size;
  };
  expect(repeated(of('Stuck'))).toBeGreaterThan(20);
  expect(repeated(of('Normal'))).toBeLessThan(4);
});
