// Where the word beside a mark stands on the plane: to its right, or on another side where that would lie over the name of a
// class or beyond the edge.

import { type Area, isInside } from './plane.ts';

/** What is written, by its middle and its size in CSS pixels. */
export interface Written {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (a: Written, b: Written): boolean =>
  2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height;

/** Right, left, below, above, then the corners. */
const sides = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

/**
 * The middle of a word beside a mark.
 * @param gap between the middle of the mark and the nearest edge of the word, in CSS pixels
 * @param others what it should not lie over; where there is no such place it stays within the area, and at the right if it can
 */
export function besideMark(
  [x, y]: readonly [number, number],
  gap: number,
  { width, height }: Pick<Written, 'width' | 'height'>,
  area: Area,
  others: readonly Written[],
): readonly [number, number] {
  const places = sides.map(([right, down]) => ({
    x: x + right * (gap + width / 2),
    y: y + down * (gap + height / 2),
    width,
    height,
  }));
  const within = places.filter(
    place =>
      isInside(area, place.x - width / 2, place.y - height / 2) &&
      isInside(area, place.x + width / 2, place.y + height / 2),
  );
  const found = within.find(place => !others.some(other => overlap(place, other))) ?? within[0] ?? places[0];
  return [found.x, found.y];
}
