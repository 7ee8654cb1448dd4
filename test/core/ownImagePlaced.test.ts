// Strokes keep the pen's width whatever size they are drawn in, and only what lies on the pad counts.

import { describe, expect, it } from 'vitest';
import { centreOfMass, inkBox, placements } from '../../src/core/ownImage.ts';
import { onPad, placeStrokes } from '../../src/core/ownImagePlaced.ts';
import type { Stroke } from '../../src/core/ownImageStrokes.ts';
import { side as SIDE } from '../../src/datasets/digitShape.ts';

const PEN = 0.085; // 2.4 pixels of the field
/** A seven round a place, so many times as large, with a pen of one width. */
const seven = (size: number, x = 0.5, y = 0.5): Stroke =>
  [
    [-0.18, -0.3],
    [0.18, -0.3],
    [-0.06, 0.3],
  ].flatMap(([dx, dy]) => [x + size * dx, y + size * dy, PEN]);
const massOf = (image: Uint8Array) => image.reduce((sum, ink) => sum + ink, 0) / 255;

describe('a drawing', () => {
  it.each([0.15, 0.3, 0.6, 1, 1.4])('%f times as large is the same digit with the same pen', size => {
    const found = placeStrokes([seven(size, 0.4, 0.45)], 'mnist')!;
    const wanted = placeStrokes([seven(1)], 'mnist')!;
    const far = found.reduce((sum, ink, i) => sum + Math.abs(ink - wanted[i]), 0) / 255;
    expect(far / massOf(wanted)).toBeLessThan(0.12); // points of the finer grid, rounded
    const { left, top, right, bottom } = inkBox(found, SIDE, SIDE)!;
    expect(Math.max(right - left, bottom - top)).toBeGreaterThanOrEqual(20);
    expect(Math.max(right - left, bottom - top)).toBeLessThanOrEqual(21); // it may begin within a pixel
  });

  it('has lines as wide in the field as the pen is on the pad', () => {
    const line: Stroke = [0.45, 0.45, PEN, 0.45, 0.55, PEN]; // a tenth of the pad long
    const image = placeStrokes([line], 'mnist')!;
    const row = Array.from(image.subarray(14 * SIDE, 15 * SIDE));
    expect(row.reduce((sum, ink) => sum + ink, 0) / 255).toBeCloseTo(PEN * SIDE, 0);
  });

  it('has its centre of mass in the middle', () => {
    const [x, y] = centreOfMass(placeStrokes([seven(0.4, 0.8, 0.2)], 'mnist')!, SIDE, SIDE);
    expect(Math.abs(x - 13.5)).toBeLessThan(0.2);
    expect(Math.abs(y - 13.5)).toBeLessThan(0.2);
  });

  it('that is a dot stays one, also where the hand trembled', () => {
    for (const stroke of [
      [0.2, 0.2, PEN],
      [0.2, 0.2, PEN, 0.21, 0.2, PEN, 0.2, 0.215, PEN],
    ]) {
      const { left, right } = inkBox(placeStrokes([stroke], 'mnist')!, SIDE, SIDE)!;
      expect(right - left).toBeLessThanOrEqual(5);
    }
  });

  it('fills the field as Fashion, with its box in the middle', () => {
    const box = inkBox(placeStrokes([seven(0.5, 0.3, 0.3)], 'fashion')!, SIDE, SIDE)!;
    expect([box.top, box.bottom]).toEqual([0, 28]);
    expect(Math.abs(box.left + box.right - 28)).toBeLessThanOrEqual(1);
  });

  it('never leaves the field, and grows with the pressure of the pen', () => {
    const image = placeStrokes([[0.1, 0.5, 0.02, 0.9, 0.5, 0.2]], 'mnist')!;
    const { left, right } = inkBox(image, SIDE, SIDE)!;
    expect([left >= 0, right <= SIDE]).toEqual([true, true]);
    const column = (x: number) => Array.from({ length: SIDE }, (_, y) => image[y * SIDE + x]).filter(ink => ink > 127);
    expect(column(right - 4).length).toBeGreaterThan(column(left + 2).length);
  });

  it.each(Object.keys(placements) as (keyof typeof placements)[])('is none without ink on the pad (%s)', placement => {
    expect(placeStrokes([], placement)).toBeNull();
    expect(placeStrokes([[1.4, 1.4, PEN]], placement)).toBeNull();
    expect(placeStrokes([[1.2, 0, PEN, 1.2, 1, PEN]], placement)).toBeNull();
  });
});

describe('what lies on the pad', () => {
  it.each<[string, Stroke, Stroke[]]>([
    ['all of it', [0.1, 0.1, 1, 0.2, 0.2, 1], [[0.1, 0.1, 1, 0.2, 0.2, 1]]],
    ['up to the edge', [0.5, 0.5, 1, 1.5, 0.5, 1], [[0.5, 0.5, 1, 1, 0.5, 1]]],
    ['across', [-0.5, 0.5, 1, 1.5, 0.5, 1], [[0, 0.5, 1, 1, 0.5, 1]]],
    ['nothing', [1.1, 0, 1, 1.1, 1, 1], []],
  ])('%s', (_, stroke, pieces) => {
    expect(onPad(stroke)).toEqual(pieces);
  });

  it('is two pieces where the pen left it and came back elsewhere', () => {
    const pieces = onPad([0.5, 0.5, 1, 1.5, 0.5, 1, 1.5, 0.75, 1, 0.5, 0.75, 1]);
    expect(pieces).toEqual([
      [0.5, 0.5, 1, 1, 0.5, 1],
      [1, 0.75, 1, 0.5, 0.75, 1],
    ]);
  });
});
