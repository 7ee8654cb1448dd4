// The own row or series: it begins with the selected example, a move of the hand is one to take back, a reload loses nothing,
// and what the model is asked about always belongs to the test set at hand.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RowShape, SeriesShape, Shape } from '../../src/core/shape.ts';
import { statisticsOf } from '../../src/core/statistics.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { own } from '../../src/state/own.ts';
import * as numbers from '../../src/state/ownNumbers.ts';
import { read, write } from '../../src/state/ownNumbersKept.ts';
import { followNumbers, startFrom } from '../../src/state/ownNumbersPresent.ts';
import { run, stage } from '../../src/state/store.ts';
import { reset, setPage, setRun } from './stage.ts';

const inspect = vi.fn();
vi.spyOn(run, 'ask').mockImplementation(question => question({ inspect } as never));

const row: RowShape = { kind: 'row', columns: [{ name: 'pressure' }, { name: 'speed' }] };
const series: SeriesShape = { kind: 'series', length: 3, unit: 'mV' };
const state = () => numbers.numbers.getState();
const values = () => state().now && Array.from(state().now!.values);
const presented = () => {
  const { example } = own.getState();
  return example && Array.from(example.values);
};

/** A test set of these examples, whose statistics are theirs. */
function testSet(shape: Shape, all: readonly number[], number = 1): TestSet {
  const stored = { shape, values: Float32Array.from(all) };
  const count = all.length / (shape.kind === 'row' ? 2 : 3);
  return { ...stored, run: number, count, statistics: statisticsOf(stored, [...new Array(count).keys()]) } as TestSet;
}
const rows = testSet(row, [1, 10, 2, 20]);

let disk: Map<string, string>;
let stop = () => {};
beforeEach(() => {
  disk = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => disk.get(key) ?? null,
    setItem: (key: string, text: string) => disk.set(key, text),
  });
  numbers.numbers.setState(numbers.numbers.getInitialState(), true);
  own.setState({ example: null, inspected: null });
  inspect.mockReset();
  reset();
  stop = followNumbers(stage);
  return () => {
    stop();
    vi.unstubAllGlobals();
  };
});

describe('where it begins', () => {
  it('is the selected example, and another one when that is selected, until something was changed', () => {
    expect(presented()).toBeNull();
    setRun({ testSet: rows });
    expect(presented()).toEqual([1, 10]);
    expect(own.getState().example!.frame.statistics).toBe(rows.statistics);
    setPage({ selected: 1 });
    expect(presented()).toEqual([2, 20]);
    numbers.change(Float32Array.of(2, 25));
    setPage({ selected: 0 });
    expect(presented()).toEqual([2, 25]);
  });

  it('is one of the choices, which can be taken back', () => {
    setRun({ testSet: rows });
    startFrom('mean');
    expect(values()).toEqual([1.5, 15]);
    numbers.change(Float32Array.of(9, 9));
    setPage({ selected: 1 });
    startFrom('selected');
    expect(values()).toEqual([2, 20]);
    numbers.undo();
    numbers.reset();
    expect(values()).toEqual([1.5, 15]);
  });

  it('is nowhere for images', () => {
    setRun({ testSet: { ...rows, shape: { kind: 'image', height: 1, width: 2 }, statistics: null } });
    expect([presented(), values()]).toEqual([null, null]);
    startFrom('mean');
    expect(values()).toBeNull();
  });
});

describe('a move of the hand', () => {
  beforeEach(() => setRun({ testSet: rows }));

  it('is one to take back, however long it was', () => {
    numbers.begin();
    numbers.change(Float32Array.of(1, 11));
    numbers.change(Float32Array.of(1, 12));
    numbers.end();
    numbers.change(Float32Array.of(5, 12));
    numbers.undo();
    expect(values()).toEqual([1, 12]);
    numbers.undo();
    expect(values()).toEqual([1, 10]);
    numbers.undo(); // nothing left: no harm
    expect(values()).toEqual([1, 10]);
  });

  it('leaves nothing when it was not meant, and stays when it has ended', () => {
    numbers.begin();
    numbers.change(Float32Array.of(1, 11));
    numbers.drop();
    expect([values(), state().past.length]).toEqual([[1, 10], 0]);
    numbers.begin();
    numbers.change(Float32Array.of(1, 12));
    numbers.end();
    numbers.drop();
    expect(values()).toEqual([1, 12]);
  });

  it('ends a refusal', () => {
    numbers.refuse('No.');
    numbers.change(Float32Array.of(0, 0));
    expect(state().refusal).toBeNull();
  });
});

describe('another test set', () => {
  it('of the same shape leaves what was made, and is what it is drawn against', () => {
    setRun({ testSet: rows });
    numbers.change(Float32Array.of(7, 7));
    const next = testSet(row, [3, 30], 2);
    setRun({ testSet: next });
    expect(presented()).toEqual([7, 7]);
    expect(own.getState().example!.frame.statistics).toBe(next.statistics);
  });

  it('of another shape never meets values of the one before, and what was made of those is there again later', () => {
    const seen: (number | undefined)[][] = [];
    const end = own.subscribe(({ example }) =>
      seen.push([example?.values.length, example?.frame.statistics?.mean.length]),
    );
    setRun({ testSet: rows });
    numbers.change(Float32Array.of(7, 7));
    setRun({ testSet: testSet(series, [1, 2, 3], 2) });
    expect(presented()).toEqual([1, 2, 3]);
    setRun({ testSet: testSet(row, [3, 30], 3) });
    expect(presented()).toEqual([7, 7]);
    numbers.reset();
    expect(presented()).toEqual([1, 10]);
    end();
    for (const [ofValues, ofStatistics] of seen) expect(ofValues).toBe(ofStatistics);
  });
});

it('asks the model about every change, with a copy', async () => {
  inspect.mockResolvedValue({
    run: 1,
    mean: new Float32Array(1),
    sigma: null,
    reconstruction: Float32Array.of(0, 0),
    scores: {},
  });
  setRun({ snapshot: { run: 1, phase: 'paused', progress: { step: 1 } } as never, testSet: rows });
  await vi.waitFor(() => expect(own.getState().inspected?.values).toEqual(Float32Array.of(1, 10)));
  numbers.change(Float32Array.of(4, 4));
  await vi.waitFor(() => expect(own.getState().inspected?.values).toBe(state().now!.values));
  expect(inspect.mock.lastCall![0]).toEqual(Float32Array.of(4, 4));
  expect(inspect.mock.lastCall![0]).not.toBe(state().now!.values);

  // What one run has said is not said of another.
  expect(own.getState().inspected?.by).toBe(run);
  stop();
  const other = { ...stage, run: { ...run } };
  stop = followNumbers(other);
  expect(own.getState().inspected).toBeNull();
  await vi.waitFor(() => expect(own.getState().inspected?.by).toBe(other.run));
});

describe('what is kept', () => {
  const now = { values: Float32Array.of(1, Number.NaN), first: Float32Array.of(0.5, 2) };

  it('comes back for the same shape only', () => {
    expect(read(write(row, now), row)).toEqual(now);
    expect(read(write(row, now), { ...row, columns: row.columns.toReversed() })).toBeNull();
    expect(read(write(row, now), series)).toBeNull();
  });

  it.each([
    ['nothing', ''],
    ['null', 'null'],
    ['no shape', '{"version":1}'],
    ['a newer version', write(row, now).replace('1', '2')],
    ['too many numbers', write(row, now).replace('0.5', '0.5,1')],
    ['words', write(row, now).replace('0.5', '"a"')],
    ['a number beyond 32 bits', write(row, now).replace('0.5', '1e60')],
  ])('is nothing where there is %s', (_, text) => {
    expect(read(text, row)).toBeNull();
  });

  it('does no harm where storage is forbidden', () => {
    const forbidden = () => {
      throw new Error('forbidden');
    };
    vi.stubGlobal('localStorage', { getItem: forbidden, setItem: forbidden });
    setRun({ testSet: rows });
    numbers.change(Float32Array.of(3, 3));
    expect(values()).toEqual([3, 3]);
  });
});
