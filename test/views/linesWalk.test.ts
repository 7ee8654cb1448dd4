import { expect, it } from 'vitest';
import type { Lines } from '../../src/views/lines.ts';
import { lineAbove } from '../../src/views/linesWalk.ts';

/** Five lines of two places: 0 to 2 are normal; line 4 has nothing at the second place, and two are equal there. */
const heights = [
  [0, 5],
  [3, 1],
  [1, 1],
  [9, -2],
  [4, Number.NaN],
];
const lines = {
  normal: Uint32Array.of(0, 1, 2),
  anomalous: Uint32Array.of(3, 4),
  heights: (position: number) => Float32Array.from(heights[position]),
} as unknown as Lines;

/** From the lowest upwards. */
function walk(place: number, kind?: 'normal' | 'anomalous'): (number | null)[] {
  const found = [lineAbove(lines, place, lineAbove(lines, place, null, 0, kind), -99, kind)];
  for (;;) {
    const next = lineAbove(lines, place, found.at(-1)!, 1, kind);
    if (next === found.at(-1)) return found;
    found.push(next);
  }
}

it('goes from each line to the next above it, where equal ones take turns, and stays at the last', () => {
  expect(walk(0)).toEqual([0, 2, 1, 4, 3]);
  expect(walk(1)).toEqual([3, 1, 2, 0]);
  expect(lineAbove(lines, 0, 0, -1)).toBe(0);
  expect(lineAbove(lines, 0, 0, 2)).toBe(1);
});

it('goes over what is drawn alone, and begins in the middle', () => {
  expect(walk(0, 'normal')).toEqual([0, 2, 1]);
  expect(walk(0, 'anomalous')).toEqual([4, 3]);
  expect(lineAbove(lines, 0, null, 1)).toBe(1);
  expect(lineAbove(lines, 1, 4, 1)).toBe(2);
  const none = { ...lines, normal: new Uint32Array(0), anomalous: new Uint32Array(0) };
  expect(lineAbove(none, 0, null, 1)).toBeNull();
});
