import { expect, it } from 'vitest';
import type { Point } from '../../../src/core/polygon.ts';
import { inCircle, inLoop } from '../../../src/views/scatter/picking.ts';
import { HIDDEN, type Points } from '../../../src/views/scatter/points.ts';

/** y grows upwards and ten pixels are one unit; the origin lies at (100, 100). */
const plane = { area: { left: 0, top: 0, width: 200, height: 200 }, ax: 100, bx: 10, ay: 100, by: -10 };
const points: Points = {
  count: 4,
  x: Float32Array.of(0, 2, 2, -5),
  y: Float32Array.of(0, 3, 3, 5),
  ink: Uint8Array.of(0, 0, HIDDEN, 0),
  cross: new Uint8Array(4),
  colours: new Uint8Array(3),
  picked: null,
};
const box = (left: number, top: number, right: number, bottom: number): Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

it('a loop picks what lies in it on the canvas, and nothing hidden', () => {
  expect([...inLoop(points, plane, box(90, 60, 130, 110))]).toEqual([0, 1]);
  expect([...inLoop(points, plane, box(90, 60, 130, 90))]).toEqual([1]);
  expect([...inLoop(points, plane, box(0, 0, 200, 200))]).toEqual([0, 1, 3]);
  expect([...inLoop(points, plane, box(0, 150, 200, 200))]).toEqual([]);
});

it('a circle picks what is as near as its radius', () => {
  expect([...inCircle(points, plane, [100, 90], 10)]).toEqual([0]);
  expect([...inCircle(points, plane, [100, 90], 9.9)]).toEqual([]);
  expect([...inCircle(points, plane, [100, 90], 29)]).toEqual([0, 1]);
});
