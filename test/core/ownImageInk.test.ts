// Pictures of any kind become white ink on black paper: transparency, inversion, faint ink, grain, blanks, sizes.

import { describe, expect, it } from 'vitest';
import { inkBox, place } from '../../src/core/ownImage.ts';
import { SHEET } from '../../src/core/ownImageArea.ts';
import { greyOf, inkOf, sheetOf } from '../../src/core/ownImageInk.ts';

describe('greyOf', () => {
  it.each([
    ['white', [255, 255, 255, 255], 255],
    ['black', [0, 0, 0, 255], 0],
    ['red by its luma', [255, 0, 0, 255], 76.245],
    ['what is transparent shows the paper', [0, 0, 0, 0], 255],
    ['and half of it half', [0, 0, 0, 51], 204],
  ])('%s', (_, rgba, expected) => {
    expect(greyOf(rgba)[0]).toBeCloseTo(expected, 10);
  });
});

/** 6 x 6 paper with a 2 x 2 of ink in the middle. */
const picture = (paper: number, ink: number): number[] =>
  Array.from({ length: 36 }, (_, i) => ([14, 15, 20, 21].includes(i) ? ink : paper));
const middle = (found: Uint8Array) => [found[0], found[14]];

describe('inkOf', () => {
  it.each([
    ['white on black stays', 0, 255, [0, 255]],
    ['black on white is inverted', 255, 0, [0, 255]],
    ['strong ink keeps its grey', 255, 45, [0, 210]],
    ['pencil on grey paper is strengthened', 200, 100, [0, 255]],
    ['chalk on a dark board too', 40, 140, [0, 255]],
  ])('%s', (_, paper, ink, expected) => {
    expect(middle(inkOf(picture(paper, ink), 6, 6)!)).toEqual(expected);
  });

  it.each([
    ['white', 255, 255],
    ['black', 0, 0],
    ['grey', 128, 128],
    ['nearly nothing on it', 200, 180],
    ['light paper with only lighter spots', 200, 255],
  ])('is null for a picture that is %s', (_, paper, ink) => {
    expect(inkOf(picture(paper, ink), 6, 6)).toBeNull();
  });

  it('takes the grain of the paper for paper', () => {
    const grey = picture(220, 20).map((value, i) => value + (i % 2 === 0 ? 5 : -5));
    expect([...inkOf(grey, 6, 6)!].filter(ink => ink > 0)).toHaveLength(4);
  });
});

describe('sheetOf', () => {
  it('enlarges a small picture in whole steps, so that it comes back unchanged', () => {
    const image = Uint8Array.from({ length: 784 }, (_, i) => (i * 37) % 256);
    expect(place(sheetOf(image, 28, 28), 'none')).toEqual(image);
  });

  it('keeps the proportions of an oblong picture and puts it in the middle', () => {
    const oblong = new Uint8Array(560 * 140).fill(255);
    expect(inkBox(sheetOf(oblong, 560, 140), SHEET, SHEET)).toEqual({ left: 0, top: 105, right: 280, bottom: 175 });
  });

  it('goes near where the ink is small in a large picture', () => {
    const large = new Uint8Array(1000 * 1000);
    for (let y = 500; y < 600; y++) large.fill(255, y * 1000 + 700, y * 1000 + 750); // 50 x 100, margin 25
    const box = inkBox(sheetOf(large, 1000, 1000), SHEET, SHEET)!;
    expect(box.bottom - box.top).toBeGreaterThan(150);
    expect((box.bottom - box.top) / (box.right - box.left)).toBeCloseTo(2, 1);
  });
});
