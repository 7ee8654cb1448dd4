// Noise and specks change nothing of what the model sees; whatever a pen has drawn does.

import { describe, expect, it } from 'vitest';
import { place } from '../../src/core/ownImage.ts';
import { greyOf, inkOf, sheetOf } from '../../src/core/ownImageInk.ts';
import { random } from '../../src/core/random.ts';

/** A grey picture [side * side] with rectangles [left, top, width, height, grey] on it. */
function picture(side: number, paper: number, ...rectangles: readonly (readonly number[])[]): Float64Array {
  const grey = new Float64Array(side * side).fill(paper);
  for (const [left, top, width, height, value] of rectangles)
    for (let y = top; y < top + height; y++) grey.fill(value, y * side + left, y * side + left + width);
  return grey;
}

function seen(grey: ArrayLike<number>): Uint8Array {
  const side = Math.sqrt(grey.length);
  const ink = inkOf(grey, side, side)!;
  return place(sheetOf(ink, side, side), 'mnist')!;
}

const far = (a: Uint8Array, b: Uint8Array) => a.reduce((most, ink, i) => Math.max(most, Math.abs(ink - b[i])), 0);

/** The same, wherever the rounding of the centre of mass has put it: within a pixel either way. */
const shapeFar = (a: Uint8Array, b: Uint8Array) => {
  const shifts = [-29, -28, -27, -1, 0, 1, 27, 28, 29];
  return Math.min(
    ...shifts.map(shift =>
      far(
        a,
        Uint8Array.from(b, (_, i) => b[i - shift] ?? 0),
      ),
    ),
  );
};

/** A one with a foot, on paper of three sizes. */
const digits = [28, 280, 800].map(side => {
  const unit = side / 28;
  const at = (...shares: number[]) => shares.map(share => Math.round(share * unit));
  return {
    side,
    unit,
    strokes: [
      [...at(12, 4, 2, 18), 20],
      [...at(10, 20, 9, 2), 20],
    ],
  };
});

describe.each(digits)('on $side x $side pixels', ({ side, unit, strokes }) => {
  const clean = seen(picture(side, 255, ...strokes));
  const corner = Math.round(26 * unit);

  it.each([
    ['one pixel of nearly the paper’s colour', [[corner, corner, 1, 1, 254.4]]],
    ['a faint one', [[corner, 1, 1, 1, 235]]],
    ['a grey speck', [[corner, corner, Math.ceil(unit / 2), Math.ceil(unit / 2), 128]]],
    ['a black one', [[1, corner, Math.ceil(unit / 3), Math.ceil(unit / 3), 0]]],
    [
      'several',
      [
        [0, 2, 1, 1, 150],
        [corner, 2, 1, 1, 100],
        [2, corner, 1, 1, 60],
      ],
    ],
  ])('%s changes nothing', (_, specks) => {
    expect(seen(picture(side, 255, ...strokes, ...specks))).toEqual(clean);
  });

  it('neither does noise as JPEG leaves it round the ink, nor the grain of a photo', () => {
    const rng = random(5, `noise ${side}`);
    const near = picture(side, 255, ...strokes);
    const reach = Math.round(3 * unit);
    const noisy = near.map((grey, i) => {
      const [x, y] = [i % side, Math.floor(i / side)];
      const isNear = x > 8 * unit - reach && x < 18 * unit + reach && y > reach && y < 22 * unit + reach;
      return Math.min(255, grey + (isNear ? 40 * (rng.uniform() - 0.5) : 0));
    });
    expect(shapeFar(seen(noisy), clean)).toBeLessThan(40);
    const grain = near.map(grey => Math.min(255, Math.max(0, grey - 15 + 5 * rng.normal())));
    expect(shapeFar(seen(grain), clean)).toBeLessThan(60);
  });
});

describe('what was meant stays', () => {
  const stem = [140, 90, 16, 140, 0];

  it('the dot of an i', () => {
    const dotted = seen(picture(280, 255, stem, [140, 50, 16, 16, 0]));
    expect(dotted).not.toEqual(seen(picture(280, 255, stem)));
    expect(far(dotted, seen(picture(280, 255, stem, [140, 50, 16, 16, 0], [10, 270, 3, 3, 90])))).toBe(0);
  });

  it('a thin pen’s dot beside thin lines', () => {
    const thin = [140, 90, 3, 140, 0];
    expect(seen(picture(280, 255, thin, [140, 60, 3, 3, 0]))).not.toEqual(seen(picture(280, 255, thin)));
  });

  it('small things within the drawing, and a drawing of dots', () => {
    const frame = [60, 60, 160, 12, 0];
    const sides = [frame, [60, 208, 160, 12, 0], [60, 60, 12, 160, 0], [208, 60, 12, 160, 0]];
    const ink = inkOf(picture(280, 255, ...sides, [140, 140, 2, 2, 0]), 280, 280)!;
    expect(ink[140 * 280 + 140]).toBe(255);
    const dots = Array.from({ length: 9 }, (_, i) => [40 + 80 * (i % 3), 40 + 80 * Math.floor(i / 3), 6, 6, 0]);
    expect(inkOf(picture(280, 255, ...dots), 280, 280)!.filter(each => each > 0)).toHaveLength(9 * 36);
  });

  it('pencil beside a dark speck, as strong as without it', () => {
    const pencil = [140, 60, 12, 150, 190];
    expect(seen(picture(280, 240, pencil, [20, 20, 2, 2, 0]))).toEqual(seen(picture(280, 240, pencil)));
  });

  it('every grey of an image of the model’s own size', () => {
    const image = Float64Array.from({ length: 784 }, (_, i) => {
      const far = Math.abs((i % 28) - 14);
      return i > 112 && i < 672 ? ([255, 180, 60, 9][far] ?? 0) : 0;
    });
    expect(place(sheetOf(inkOf(image, 28, 28)!, 28, 28), 'none')).toEqual(Uint8Array.from(image));
  });
});

describe('ink on a transparent picture', () => {
  /** [n] pixels of 10 x 10: a bar of colour on nothing. */
  const bar = (colour: readonly number[], around: readonly number[] = [0, 0, 0, 0]) =>
    Array.from({ length: 100 }, (_, i) => (i % 10 >= 4 && i % 10 < 6 && i >= 20 && i < 80 ? colour : around)).flat();
  const inkIn = (rgba: number[]) => inkOf(greyOf(rgba, 10, 10), 10, 10);

  it.each([
    ['white', [255, 255, 255, 255]],
    ['black', [0, 0, 0, 255]],
    ['yellow', [255, 255, 0, 255]],
    ['blue', [0, 0, 255, 255]],
    ['grey', [128, 128, 128, 255]],
  ])('%s is ink', (_, colour) => {
    const ink = inkIn(bar(colour))!;
    expect(ink.filter(each => each > 0)).toHaveLength(12);
    expect(Math.max(...ink)).toBeGreaterThan(200);
  });

  it('whatever colour its transparent pixels hide', () => {
    expect(inkIn(bar([255, 255, 255, 255], [255, 255, 255, 0]))).toEqual(inkIn(bar([255, 255, 255, 255])));
  });

  it('shows the picture’s own paper through its holes', () => {
    const page = bar([20, 20, 20, 255], [250, 250, 250, 255]);
    const holed = [...page];
    for (const i of [0, 9, 90, 99]) holed.splice(4 * i, 4, 0, 0, 0, 0); // rounded corners
    expect(inkIn(holed)).toEqual(inkIn(page));
  });
});
