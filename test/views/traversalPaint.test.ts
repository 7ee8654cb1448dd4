import { expect, it } from 'vitest';
import type { Traversal } from '../../src/views/traversal.ts';
import { multiplesIn, type Pen, paintTraversal } from '../../src/views/traversalPaint.ts';
import { palette } from './palette.ts';

it.each([
  [30, 330, 400],
  [30, 960, 500],
  [4, 330, 400],
  [300, 330, 400],
  [1, 50, 20],
])('%i columns in %i by %i stay readable and inside', (count, width, height) => {
  const { across, shown, width: wide, height: high } = multiplesIn(count, width, height, 16);
  expect(shown).toBeLessThanOrEqual(count);
  expect(across * wide).toBeCloseTo(width);
  expect(Math.ceil(shown / across) * high).toBeCloseTo(height);
  if (width > 100) expect(wide).toBeGreaterThanOrEqual(88);
  if (height > 100) expect(high).toBeGreaterThanOrEqual(44);
});

it('all thirty are there on a small screen', () => expect(multiplesIn(30, 340, 500, 16).shown).toBe(30));

it('each has its name, cut to its width, over a line through all steps', () => {
  const texts: string[] = [];
  const places: (readonly [number, number])[] = [];
  const pen = {
    ...{ beginPath() {}, stroke() {}, moveTo: (x: number, y: number) => places.push([x, y]) },
    lineTo: (x: number, y: number) => places.push([x, y]),
    fillText: (text: string) => texts.push(text),
    measureText: (text: string) => ({ width: 10 * text.length }),
  } as unknown as Pen;
  const traversal: Traversal = {
    dimension: 0,
    steps: Float32Array.of(-1, 0, 1),
    cells: [],
    lines: [{ name: 'A very long name', heights: Float32Array.of(-1, 0, 1), change: 2 }],
    span: [-1, 1],
  };
  paintTraversal(pen, traversal, { across: 1, shown: 1, width: 108, height: 124 }, null, palette);
  expect(texts).toEqual(['A very…ame']);
  const drawn = places.slice(2); // the first two are the zero line
  expect(drawn).toEqual([
    [0, 116],
    [50, 66],
    [100, 16],
  ]);
});
