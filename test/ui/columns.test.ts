import { describe, expect, it } from 'vitest';
import { columnCount, columnsOf } from '../../src/ui/workbench/columns.ts';

const views = [
  { id: 'a', height: 40 },
  { id: 'b', height: 20 },
  { id: 'c', height: 30 },
  { id: 'd', height: 15 },
  { id: 'wide', height: 20, isWide: true },
  { id: 'e', height: 10 },
];
const placed = (folded: string[], count: number) => Object.fromEntries(columnsOf(views, new Set(folded), count));

describe('columnsOf', () => {
  it('puts each view in the column that is shortest so far', () => {
    expect(placed([], 3)).toEqual({ a: 0, b: 1, c: 2, d: 1, wide: null, e: 0 });
    expect(placed([], 1)).toEqual({ a: 0, b: 0, c: 0, d: 0, wide: null, e: 0 });
  });

  it('leaves what is folded, and all before it, where it was', () => {
    for (const id of ['b', 'c', 'd']) {
      const [before, after] = [placed([], 3), placed([id], 3)];
      for (const each of ['a', 'b', 'c', 'd'].slice(0, ['a', 'b', 'c', 'd'].indexOf(id) + 1))
        expect(after[each], `${each}, with ${id} folded`).toBe(before[each]);
    }
    expect(placed(['a'], 3).d).toBe(0); // what follows takes the room
  });

  it('begins anew below what is over all columns', () => expect(placed(['a', 'b', 'c', 'd'], 2).e).toBe(0));

  it('gives the name of what is folded one column, however wide it is when it is open', () =>
    expect(placed(['wide'], 3)).toEqual({ a: 0, b: 1, c: 2, d: 1, wide: 2, e: 2 }));
});

describe('columnCount', () => {
  it.each([
    [20, 1],
    [49, 1],
    [78, 3],
    [117, 4],
    [400, 5],
  ])('%i rem have %i columns', (rem, count) => expect(columnCount(rem)).toBe(count));
});
