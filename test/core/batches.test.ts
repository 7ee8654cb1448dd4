import { expect, it } from 'vitest';
import { batches, epoch, stepsPerEpoch } from '../../src/core/batches.ts';

const indices = Uint32Array.from({ length: 25 }, (_, i) => 100 + i);

it('counts steps', () => {
  expect([1, 99, 100, 101, 48_638].map(count => stepsPerEpoch(count, 100))).toEqual([1, 1, 1, 2, 487]);
});

it('shows every image once, and fills the last batch from the beginning of the list', () => {
  const lists = epoch(indices, 10, 1, 0);
  expect(lists.map(list => list.length)).toEqual([10, 10, 10]);
  const flat = lists.flatMap(list => [...list]);
  expect(flat.slice(0, 25).sort()).toEqual([...indices]);
  expect(flat.slice(25)).toEqual(flat.slice(0, 5));
});

it('fills a batch that is larger than the whole list', () => {
  const [only] = epoch(indices.slice(0, 3), 8, 1, 0);
  expect([...only.slice(0, 3)]).toEqual([...only.slice(3, 6)]);
});

it('shuffles anew in every epoch and for every seed, reproducibly', () => {
  expect(epoch(indices, 10, 1, 0)).toEqual(epoch(indices, 10, 1, 0));
  expect(epoch(indices, 10, 1, 0)).not.toEqual(epoch(indices, 10, 1, 1));
  expect(epoch(indices, 10, 1, 0)).not.toEqual(epoch(indices, 10, 2, 0));
});

it('is addressable: any step in any order, as a resumed run asks', () => {
  const straight = batches(indices, 10, 1);
  const all = Array.from({ length: 12 }, (_, step) => [...straight.batch(step)]);
  const resumed = batches(indices, 10, 1);
  for (const step of [11, 0, 7, 6, 3, 5]) expect([...resumed.batch(step)]).toEqual(all[step]);
  expect(all.slice(3, 6)).toEqual(epoch(indices, 10, 1, 1).map(list => [...list]));
  expect(straight.stepsPerEpoch).toBe(3);
});

it('refuses what cannot be', () => {
  expect(() => batches(new Uint32Array(0), 10, 1)).toThrow(/no examples/);
  expect(() => epoch(indices, 0, 1, 0)).toThrow(/batch of 0/);
  expect(() => epoch(indices, Number.NaN, 1, 0)).toThrow(RangeError);
});
