import { describe, expect, it } from 'vitest';
import { besideMark } from '../../../src/views/scatter/beside.ts';

const area = { left: 0, top: 0, width: 200, height: 100 };
const word = { width: 40, height: 16 };
const beside = (mark: [number, number], ...others: { x: number; y: number; width: number; height: number }[]) =>
  besideMark(mark, 12, word, area, others);

describe('the word beside a mark', () => {
  it('stands to its right', () => expect(beside([100, 50])).toEqual([132, 50]));

  it('stands to its left at the right edge', () => expect(beside([170, 50])).toEqual([138, 50]));

  it('gives way to a name: left, below, above', () => {
    const right = { x: 130, y: 50, width: 20, height: 16 };
    const left = { x: 70, y: 50, width: 20, height: 16 };
    const below = { x: 100, y: 70, width: 20, height: 16 };
    expect(beside([100, 50], right)).toEqual([68, 50]);
    expect(beside([100, 50], right, left)).toEqual([100, 70]);
    expect(beside([100, 50], right, left, below)).toEqual([100, 30]);
  });

  it('stays within the plane where every place is taken', () => {
    const everywhere = { x: 100, y: 50, width: 200, height: 100 };
    expect(beside([100, 50], everywhere)).toEqual([132, 50]);
    expect(beside([170, 50], everywhere)).toEqual([138, 50]);
    expect(beside([195, 95], everywhere)).toEqual([163, 75]);
  });
});
