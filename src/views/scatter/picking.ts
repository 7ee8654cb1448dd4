// Which of the points that can be seen lie in a part of the plane.

import { encloses, type Point } from '../../core/polygon.ts';
import { type Plane, place } from './plane.ts';
import { HIDDEN, type Points } from './points.ts';

function pick({ count, x, y, ink }: Points, plane: Plane, isIn: (at: Point) => boolean): Uint32Array {
  const found: number[] = [];
  for (let i = 0; i < count; i++) if (ink[i] !== HIDDEN && isIn(place(plane, x[i], y[i]))) found.push(i);
  return Uint32Array.from(found);
}

/** Positions of the points that a line goes round, which is given in CSS pixels of the canvas. */
export function inLoop(points: Points, plane: Plane, loop: readonly Point[]): Uint32Array {
  const [xs, ys] = [loop.map(([x]) => x), loop.map(([, y]) => y)];
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const isNear = ([x, y]: Point) => x >= west && x <= east && y >= north && y <= south; // most are not
  return pick(points, plane, at => isNear(at) && encloses(loop, at));
}

/** Positions of the points within a radius of a place, all in CSS pixels of the canvas. */
export const inCircle = (points: Points, plane: Plane, [cx, cy]: Point, radius: number): Uint32Array =>
  pick(points, plane, ([x, y]) => Math.hypot(x - cx, y - cy) <= radius);
