// Placing ink as MNIST was placed: hand-worked tables, and the property that decides: the centre of mass is in the middle.

import { describe, expect, it } from 'vitest';
import { centreOfMass, inkBox, place } from '../../src/core/ownImage.ts';
import { areaAverage, SHEET } from '../../src/core/ownImageArea.ts';
import { random } from '../../src/core/random.ts';
import { side as SIDE } from '../../src/datasets/digitShape.ts';

/** A sheet with rectangles of ink: [left, top, width, height, ink]. */
function sheetWith(...rectangles: readonly (readonly number[])[]): Uint8Array {
  const sheet = new Uint8Array(SHEET * SHEET);
  for (const [left, top, width, height, ink = 255] of rectangles)
    for (let y = top; y < top + height; y++) sheet.fill(ink, y * SHEET + left, y * SHEET + left + width);
  return sheet;
}

describe('areaAverage', () => {
  const ramp = [0, 10, 20, 30];
  const all = (width: number, height: number) => ({ left: 0, top: 0, right: width, bottom: height });

  it.each([
    ['halves', ramp, 4, 1, 2, 1, [5, 25]],
    ['doubles', [8, 4], 2, 1, 4, 1, [8, 8, 4, 4]],
    ['takes parts of a pixel: three into two', [0, 30, 60], 3, 1, 2, 1, [10, 50]],
    ['goes down columns too', ramp, 1, 4, 1, 2, [5, 25]],
    ['averages a square', ramp, 2, 2, 1, 1, [15]],
  ])('%s', (_, image, width, height, columns, rows, expected) => {
    const found = areaAverage(image, width, all(width, height), columns, rows);
    expected.forEach((value, i) => {
      expect(found[i]).toBeCloseTo(value, 10);
    });
    expect(found).toHaveLength(expected.length);
  });

  it('reads only the box', () => {
    const image = [9, 9, 9, 9, 9, 1, 3, 9, 9, 9, 9, 9];
    expect([...areaAverage(image, 4, { left: 1, top: 1, right: 3, bottom: 2 }, 1, 1)]).toEqual([2]);
  });
});

describe('inkBox', () => {
  it('is the smallest box, with the faintest ink', () => {
    expect(inkBox([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2], 4, 3)).toEqual({ left: 1, top: 1, right: 4, bottom: 3 });
  });
  it('is null where there is no ink', () => {
    expect(inkBox(new Uint8Array(12), 4, 3)).toBeNull();
  });
});

describe('place as MNIST', () => {
  it('makes the larger side 20 pixels and keeps the proportions', () => {
    const tall = place(sheetWith([10, 20, 100, 200]), 'mnist')!;
    expect(inkBox(tall, SIDE, SIDE)).toEqual({ left: 9, top: 4, right: 19, bottom: 24 }); // 10 x 20, in the middle
    const wide = place(sheetWith([3, 250, 80, 20]), 'mnist')!;
    expect(inkBox(wide, SIDE, SIDE)).toEqual({ left: 4, top: 12, right: 24, bottom: 17 }); // 20 x 5
    expect(Math.max(...tall, ...wide)).toBe(255);
  });

  it('enlarges what is drawn small', () => {
    const dot = place(sheetWith([200, 30, 4, 4]), 'mnist')!;
    expect(inkBox(dot, SIDE, SIDE)).toEqual({ left: 4, top: 4, right: 24, bottom: 24 });
  });

  it('puts the centre of mass, not of the box, in the middle of the field', () => {
    // A thick foot under a thin stem, 20 x 20 after scaling: mass 20 * 10 at row 14.5 (mean), 2 * 10 at row 4.5.
    const image = place(sheetWith([130, 40, 20, 100], [40, 140, 200, 100]), 'mnist')!;
    const [x, y] = centreOfMass(image, SIDE, SIDE);
    expect(Math.abs(x - 13.5)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(y - 13.5)).toBeLessThanOrEqual(0.5);
    expect(inkBox(image, SIDE, SIDE)!.top).toBe(0); // round(13.5 - 13.59) = 0, where the box alone would say 4
  });

  it('does so for ink of any shape, unless the edge is in the way', () => {
    const rng = random(7);
    for (let trial = 0; trial < 30; trial++) {
      const at = () => Math.floor(rng.uniform() * 180);
      const rectangles = Array.from({ length: 4 }, () => [at(), at(), 20 + at() / 3, 20 + at() / 3].map(Math.floor));
      const image = place(sheetWith(...rectangles), 'mnist')!;
      const box = inkBox(image, SIDE, SIDE)!;
      expect(Math.max(box.right - box.left, box.bottom - box.top)).toBe(20);
      const [x, y] = centreOfMass(image, SIDE, SIDE);
      if (box.left > 0 && box.right < SIDE) expect(Math.abs(x - 13.5)).toBeLessThanOrEqual(0.51);
      if (box.top > 0 && box.bottom < SIDE) expect(Math.abs(y - 13.5)).toBeLessThanOrEqual(0.51);
    }
  });

  it('never pushes ink over the edge', () => {
    // Nearly all the mass in the last column: the box would have to leave the field on the left.
    const image = place(sheetWith([0, 100, 190, 5], [190, 40, 10, 200]), 'mnist')!;
    expect(inkBox(image, SIDE, SIDE)!.left).toBe(0);
    expect(image.reduce((sum, ink) => sum + ink, 0)).toBeGreaterThan(255 * 19);
  });

  it('gives a hair line a pixel to be in', () => {
    const image = place(sheetWith([140, 20, 1, 240]), 'mnist')!;
    expect(inkBox(image, SIDE, SIDE)).toMatchObject({ top: 4, bottom: 24 });
  });
});

describe('the other placements', () => {
  it('as Fashion: the ink fills the field, its box in the middle', () => {
    const image = place(sheetWith([10, 20, 100, 200]), 'fashion')!;
    expect(inkBox(image, SIDE, SIDE)).toEqual({ left: 7, top: 0, right: 21, bottom: 28 });
  });

  it('as drawn: a sheet that was 28 x 28 goes back unchanged', () => {
    const rng = random(3);
    const image = Uint8Array.from({ length: SIDE * SIDE }, () => 256 * rng.uniform());
    const zoom = SHEET / SIDE;
    const sheet = Uint8Array.from({ length: SHEET * SHEET }, (_, i) => {
      const [x, y] = [i % SHEET, Math.floor(i / SHEET)];
      return image[Math.floor(y / zoom) * SIDE + Math.floor(x / zoom)];
    });
    expect(place(sheet, 'none')).toEqual(image);
  });
});

it.each(['mnist', 'fashion', 'none'] as const)('a blank sheet has no image (%s)', placement => {
  expect(place(new Uint8Array(SHEET * SHEET), placement)).toBeNull();
});
