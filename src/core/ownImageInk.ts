// From a picture of any kind to white ink on black paper: grey, without the paper, strong enough, and on a sheet.

import { FAINT, inkBox } from './ownImage.ts';
import { areaAverage, type Box, SHEET } from './ownImageArea.ts';
import { border, middleOf, paperOf } from './ownImagePaper.ts';
import { meantInk } from './ownImageStrays.ts';

/** Less contrast than this (of 255) is paper, not ink. */
const FAINTEST = 24;
/** Ink this strong is left as it is; weaker ink, such as pencil, is strengthened. */
const STRONG = 200;
/** Pictures that are to grow by this or more grow in whole steps. */
const WHOLE_STEPS = 4;

/** What lies behind a picture with holes: its own paper, or the one of white and black from which the ink stands out. */
function paperBehind(rgba: ArrayLike<number>, luma: Float64Array, width: number, height: number): number {
  const edge = border(width, height);
  const opaque = edge.filter(i => rgba[4 * i + 3] > 127);
  if (2 * opaque.length > edge.length) return middleOf(opaque.map(i => luma[i]));
  let [sum, weight] = [0, 0];
  for (let i = 0; i < luma.length; i++) {
    sum += luma[i] * rgba[4 * i + 3];
    weight += rgba[4 * i + 3];
  }
  return sum > 127.5 * weight ? 0 : 255;
}

/**
 * [height * width * 4] RGBA -> [height * width] luma 0..255 (Rec. 601). What is transparent shows paper: white behind dark
 * ink, black behind light ink.
 */
export function greyOf(rgba: ArrayLike<number>, width: number = rgba.length / 4, height = 1): Float64Array {
  const luma = Float64Array.from(
    { length: rgba.length / 4 },
    (_, i) => 0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2],
  );
  const paper = paperBehind(rgba, luma, width, height);
  return luma.map((value, i) => {
    const alpha = rgba[4 * i + 3] / 255;
    return value * alpha + paper * (1 - alpha);
  });
}

/** Whether a picture shows nothing at all: no two of its pixels differ by as much as the faintest ink from its paper. */
export function isOneColour(grey: ArrayLike<number>): boolean {
  let [least, most] = [grey[0], grey[0]];
  for (let i = 1; i < grey.length; i++) {
    least = Math.min(least, grey[i]);
    most = Math.max(most, grey[i]);
  }
  return most - least < FAINTEST;
}

/** Twice the deviation from the paper that three quarters of the border keep within. */
const grainOf = (strays: number[]): number => 2 * (strays.sort((a, b) => a - b)[Math.floor(0.75 * strays.length)] ?? 0);

/**
 * grey [height * width] -> ink [height * width] 0..255, or null where nothing stands out from the paper. Light
 * paper is inverted. What wavers as the border does, faint noise and stray specks are paper. What
 * is at least half as strong as the strongest is ink on the border too, and no grain.
 */
export function inkOf(grey: ArrayLike<number>, width: number, height: number): Uint8Array | null {
  const paper = paperOf(grey, width, height);
  const strays = border(width, height).map(i => Math.abs(grey[i] - paper));
  const sign = paper > 127 ? -1 : 1;
  const contrast = Float64Array.from({ length: width * height }, (_, i) => sign * (grey[i] - paper));
  const grainBelow = (peak: number) => Math.min(grainOf(strays.filter(stray => stray < peak / 2)), peak / 4);
  // Twice: what is faint depends on the strongest ink, and the strongest must not be a speck.
  const most = contrast.reduce((found, value) => Math.max(found, value), 0);
  const isSeen = meantInk(contrast, width, height, Math.max(FAINTEST / 2, 2 * grainBelow(most)));
  const peak = contrast.reduce((found, value, i) => (isSeen[i] ? Math.max(found, value) : found), 0);
  // Where the border wavers as much as the picture does, only what is strong is no shade.
  if (peak < FAINTEST || (peak < STRONG / 2 && peak <= 2 * grainOf(strays))) return null;
  const grain = grainBelow(peak);
  const isMeant = meantInk(contrast, width, height, Math.max(FAINT * peak, 2 * grain));
  const gain = peak < STRONG ? 255 / peak : 1;
  return Uint8Array.from(contrast, (value, i) =>
    isMeant[i] && value > grain ? Math.round(Math.min(255, value * gain)) : 0,
  );
}

/** What of a picture goes on the sheet: all of it, or the ink with a margin where it is lost in a large picture. */
function partOf(ink: ArrayLike<number>, width: number, height: number): Box {
  const box = inkBox(ink, width, height, FAINT * 255)!;
  const size = Math.max(box.right - box.left, box.bottom - box.top);
  if (size >= 0.4 * Math.max(width, height)) return { left: 0, top: 0, right: width, bottom: height };
  const margin = Math.round(size / 4);
  return {
    left: Math.max(0, box.left - margin),
    top: Math.max(0, box.top - margin),
    right: Math.min(width, box.right + margin),
    bottom: Math.min(height, box.bottom + margin),
  };
}

/** ink [height * width] -> a sheet [SHEET * SHEET], as large as fits; small pictures in whole steps, so that they stay exact. */
export function sheetOf(ink: ArrayLike<number>, width: number, height: number): Uint8Array {
  const part = partOf(ink, width, height);
  const [w, h] = [part.right - part.left, part.bottom - part.top];
  const fit = SHEET / Math.max(w, h);
  const scale = fit < WHOLE_STEPS ? fit : Math.floor(fit);
  const [columns, rows] = [w, h].map(side => Math.max(1, Math.round(side * scale)));
  const [dx, dy] = [(SHEET - columns) >> 1, (SHEET - rows) >> 1];
  const sized = areaAverage(ink, width, part, columns, rows);
  const sheet = new Uint8Array(SHEET * SHEET);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) sheet[(y + dy) * SHEET + x + dx] = Math.round(sized[y * columns + x]);
  return sheet;
}
