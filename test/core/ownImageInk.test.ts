// Pictures of any kind become white ink on black paper: transparency, inversion, faint ink, grain, blanks, sizes.

import { describe, expect, it } from 'vitest';
import { inkBox, place } from '../../src/core/ownImage.ts';
import { SHEET } from '../../src/core/ownImageArea.ts';
import { greyOf, inkOf, isOneColour, sheetOf } from '../../src/core/ownImageInk.ts';

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

/** Grey [height * width]: paper with rectangles [left, top, width, height, grey] on it. */
function page(width: number, height: number, paper: (x: number, y: number) => number, ...rectangles: number[][]) {
  const grey = Float64Array.from({ length: width * height }, (_, i) => paper(i % width, Math.floor(i / width)));
  for (const [left, top, w, h, value] of rectangles)
    for (let y = top; y < top + h; y++) grey.fill(value, y * width + left, y * width + left + w);
  return { width, height, grey };
}
const white = () => 255;
const inkIn = ({ grey, width, height }: ReturnType<typeof page>) => inkOf(grey, width, height);
/** A garment that fills its field and hangs over its edge: grey, with a strong print. */
const garment = [
  [0, 2, 28, 8, 140],
  [7, 2, 14, 26, 170],
  [11, 10, 6, 6, 255],
];

describe('ink that reaches the border', () => {
  it.each<[string, ReturnType<typeof page>, number[][]]>([
    [
      'a T',
      page(60, 90, white),
      [
        [0, 0, 60, 15, 0],
        [22, 15, 16, 75, 0],
      ],
    ],
    [
      'an E',
      page(60, 90, white),
      [
        [0, 0, 20, 90, 0],
        [20, 0, 40, 20, 0],
        [20, 35, 40, 20, 0],
        [20, 70, 40, 20, 0],
      ],
    ],
    [
      'an L',
      page(60, 90, white),
      [
        [0, 0, 16, 90, 0],
        [16, 75, 44, 15, 0],
      ],
    ],
    [
      'a slim L',
      page(60, 90, white),
      [
        [0, 0, 12, 78, 0],
        [0, 78, 40, 12, 0],
      ],
    ],
    [
      'a U of 8 x 8 pixels',
      page(8, 8, white),
      [
        [1, 0, 2, 6, 0],
        [5, 0, 2, 6, 0],
        [1, 6, 6, 2, 0],
      ],
    ],
    [
      'a stem between two bars',
      page(280, 140, white),
      [
        [0, 0, 20, 140, 0],
        [260, 0, 20, 140, 0],
        [130, 30, 20, 80, 0],
      ],
    ],
    ['a garment', page(28, 28, () => 0), garment],
    ['a garment, inverted', page(28, 28, white), garment.map(([x, y, w, h, grey]) => [x, y, w, h, 255 - grey])],
  ])('is all there: %s', (_, { grey: [paper], width, height }, strokes) => {
    const drawn = page(width, height, () => paper, ...strokes);
    expect(inkIn(drawn)).toEqual(Uint8Array.from(drawn.grey, value => Math.abs(value - paper)));
  });

  it.each<[string, (x: number, y: number) => number]>([
    ['a light from one side', x => 140 + 0.4 * x],
    ['a light from a corner', (x, y) => 150 + 0.18 * (x + y)],
    ['a vignette', (x, y) => 240 - 0.0026 * ((x - 140) ** 2 + (y - 140) ** 2)],
    ['half a shadow', x => 235 - 70 / (1 + Math.exp((100 - x) / 7))],
    ['rules', (_, y) => (y % 34 < 3 ? 190 : 240)],
  ])('is told from %s, of which a blank page shows nothing', (_, paper) => {
    const ink = inkIn(page(280, 280, paper, [120, 60, 20, 120, 20]))!;
    expect(inkBox(ink, 280, 280)).toEqual({ left: 120, top: 60, right: 140, bottom: 180 });
    const blank = page(280, 280, paper);
    expect([inkIn(blank), isOneColour(blank.grey)]).toEqual([null, false]);
  });
});

it.each([
  ['one grey', 128, 128, true],
  ['what no eye sees', 200, 180, true],
  ['spots that are lighter than light paper', 200, 255, false],
])('%s is all one colour, or is not', (_, paper, ink, expected) => {
  expect(isOneColour(picture(paper, ink))).toBe(expected);
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
