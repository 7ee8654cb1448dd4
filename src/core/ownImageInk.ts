// From a picture of any kind to white ink on black paper: grey, without the paper, strong enough, and on a sheet.

import { inkBox, SHEET } from './ownImage.ts';
import { areaAverage, type Box } from './ownImageArea.ts';

/** Less contrast than this (of 255) is paper, not ink. */
const FAINTEST = 24;
/** Ink this strong is left as it is; weaker ink, such as pencil, is strengthened. */
const STRONG = 200;
/** Pictures that are to grow by this or more grow in whole steps. */
const WHOLE_STEPS = 4;

/** [n * 4] RGBA -> [n] luma 0..255 (Rec. 601); what is transparent shows white paper. */
export function greyOf(rgba: ArrayLike<number>): Float64Array {
  const grey = new Float64Array(rgba.length / 4);
  for (let i = 0; i < grey.length; i++) {
    const luma = 0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2];
    const alpha = rgba[4 * i + 3] / 255;
    grey[i] = luma * alpha + 255 * (1 - alpha);
  }
  return grey;
}

function border(grey: ArrayLike<number>, width: number, height: number): number[] {
  const found: number[] = [];
  for (let x = 0; x < width; x++) found.push(grey[x], grey[(height - 1) * width + x]);
  for (let y = 0; y < height; y++) found.push(grey[y * width], grey[y * width + width - 1]);
  return found;
}

/**
 * grey [height * width] -> ink [height * width] 0..255, or null where nothing stands out from the paper. The paper is the
 * median of the border; light paper is inverted, and what wavers as the border does counts as paper.
 */
export function inkOf(grey: ArrayLike<number>, width: number, height: number): Uint8Array | null {
  const edge = border(grey, width, height).sort((a, b) => a - b);
  const paper = edge[edge.length >> 1];
  const strays = edge.map(value => Math.abs(value - paper)).sort((a, b) => a - b);
  const grain = 2 * strays[Math.floor(0.75 * strays.length)];
  const sign = paper > 127 ? -1 : 1;
  let peak = 0;
  for (let i = 0; i < grey.length; i++) peak = Math.max(peak, sign * (grey[i] - paper));
  if (peak < Math.max(FAINTEST, grain)) return null;
  const gain = peak < STRONG ? 255 / peak : 1;
  return Uint8Array.from({ length: width * height }, (_, i) => {
    const ink = sign * (grey[i] - paper);
    return ink <= grain ? 0 : Math.round(Math.min(255, ink * gain));
  });
}

/** What of a picture goes on the sheet: all of it, or the ink with a margin where it is lost in a large picture. */
function partOf(ink: ArrayLike<number>, width: number, height: number): Box {
  const box = inkBox(ink, width, height)!;
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
