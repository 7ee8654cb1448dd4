import { describe, expect, it } from 'vitest';
import { encloses, type Point } from '../../src/core/polygon.ts';
import { random } from '../../src/core/random.ts';

const square: Point[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
/** A square with a bay from above. */
const bay: Point[] = [
  [0, 0],
  [6, 0],
  [6, 6],
  [4, 6],
  [4, 2],
  [2, 2],
  [2, 6],
  [0, 6],
];
/** Two triangles that meet at (2, 2): one is gone round to the left, the other to the right. */
const bow: Point[] = [
  [0, 0],
  [4, 4],
  [4, 0],
  [0, 4],
];

describe('a polygon goes round', () => {
  it.each<[string, Point[], Point, boolean]>([
    ['the middle of a square', square, [2, 2], true],
    ['nothing beside it', square, [5, 2], false],
    ['nothing on the line of an edge beyond its end', square, [5, 0], false],
    ['its corners', square, [4, 4], true],
    ['its upper and its lower edge', square, [1, 4], true],
    ['its left and its right edge', square, [0, 3], true],
    ['the arms of a bay', bay, [1, 5], true],
    ['the other arm', bay, [5, 5], true],
    ['not the bay', bay, [3, 4], false],
    ['the shore of the bay', bay, [3, 2], true],
    ['places level with a corner', bay, [1, 2], true],
    ['both halves of a bow, the one', bow, [0.5, 2], true],
    ['and the other', bow, [3.5, 2], true],
    ['but not what lies between them', bow, [2, 3], false],
    ['where it crosses itself', bow, [2, 2], true],
  ])('%s', (_, polygon, place, wanted) => {
    expect(encloses(polygon, place)).toBe(wanted);
    expect(encloses(polygon.toReversed(), place)).toBe(wanted);
  });

  it('has no hole where it was drawn twice over', () => expect(encloses([...square, ...square], [2, 2])).toBe(true));

  it('holds nothing when it is nothing', () => {
    expect(encloses([], [0, 0])).toBe(false);
    expect(encloses([[1, 1]], [0, 0])).toBe(false);
  });

  it('agrees with the angles that a place sees it turn through', () => {
    const rng = random(5, 'polygon');
    const place = (): Point => [10 * rng.uniform(), 10 * rng.uniform()];
    for (let round = 0; round < 50; round++) {
      const polygon = Array.from({ length: 3 + rng.integer(9) }, place);
      for (let i = 0; i < 40; i++) {
        const [x, y] = place();
        const angles = polygon.map(([px, py]) => Math.atan2(py - y, px - x));
        const turned = angles.reduce((sum, angle, k) => {
          const step = angles[(k + 1) % angles.length] - angle;
          return sum + Math.atan2(Math.sin(step), Math.cos(step));
        }, 0);
        expect(encloses(polygon, [x, y])).toBe(Math.abs(turned) > Math.PI);
      }
    }
  });
});
