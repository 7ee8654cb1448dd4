// The paper of a picture: what most of its border shows, and of a drawing that was cut out closely what its gaps show.

import { expect, it } from 'vitest';
import { paperOf } from '../../src/core/ownImagePaper.ts';
import { random } from '../../src/core/random.ts';

type Rectangle = [left: number, top: number, width: number, height: number];

/** 60 x 90 pixels of paper with rectangles of ink on it. */
function page(paper: number, ink: number, ...rectangles: Rectangle[]): Float64Array {
  const grey = new Float64Array(60 * 90).fill(paper);
  for (const [left, top, width, height] of rectangles)
    for (let y = top; y < top + height; y++) grey.fill(ink, y * 60 + left, y * 60 + left + width);
  return grey;
}
const bars: Rectangle[] = [
  [0, 0, 60, 20],
  [0, 35, 60, 20],
  [0, 70, 60, 20],
];
const letters: Record<'E' | 'H' | 'K' | 'T' | 'L', Rectangle[]> = {
  E: [[0, 0, 20, 90], ...bars],
  H: [
    [0, 0, 16, 90],
    [44, 0, 16, 90],
    [0, 37, 60, 16],
  ],
  K: [
    [0, 0, 26, 90],
    [26, 30, 20, 30],
    [38, 0, 22, 36],
    [38, 54, 22, 36],
  ],
  T: [
    [0, 0, 60, 15],
    [22, 0, 16, 90],
  ],
  L: [
    [0, 0, 16, 90],
    [0, 75, 60, 15],
  ],
};
const strokes: Rectangle[] = [
  [15, 0, 10, 70],
  [35, 0, 10, 70],
];

it.each<[string, number, number, Rectangle[]]>([
  ['a black E', 255, 0, letters.E],
  ['a black H', 255, 0, letters.H],
  ['a black K', 255, 0, letters.K],
  ['a black T', 255, 0, letters.T],
  ['a black L', 255, 0, letters.L],
  ['a grey L on grey paper', 220, 60, letters.L],
  ['a white T', 0, 255, letters.T],
  ['black strokes that go over the top', 255, 0, strokes],
  ['a white stroke that goes over the top', 0, 255, strokes.slice(1)],
  ['a black patch on one corner', 255, 0, [[0, 0, 40, 40]]],
  ['a faint patch on one corner, as glare is', 40, 120, [[0, 0, 40, 50]]],
])('of %s is %i', (_, paper, ink, rectangles) => {
  expect(paperOf(page(paper, ink, ...rectangles), 60, 90)).toBe(paper);
});

it('of a photo of a letter that was cut out closely is its light part', () => {
  const rng = random(2, 'paper');
  const grey = page(220, 40, ...letters.E).map(value => value + 5 * rng.normal());
  expect(Math.abs(paperOf(grey, 60, 90) - 220)).toBeLessThan(5);
});

it('of an uneven thing that hangs over the edge is what is even round it', () => {
  const rng = random(3, 'paper');
  const grey = page(0, 1, [20, 0, 40, 70]).map(value => (value === 1 ? 160 + 60 * rng.uniform() : 0));
  expect(paperOf(grey, 60, 90)).toBe(0);
});
