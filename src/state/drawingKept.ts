// The drawing on this computer's disk, so that a reload loses nothing. Storage may be forbidden, full or tampered with:
// then there is just no drawing.

import { type Placement, placements } from '../core/ownImage.ts';
import { SHEET } from '../core/ownImageArea.ts';
import type { Stroke } from '../core/ownImageStrokes.ts';
import { has } from '../core/registry.ts';

/** What somebody drew, all of it. */
export interface Drawing {
  /** A picture below the strokes, [SHEET * SHEET]. */
  readonly base: Uint8Array | null;
  readonly strokes: readonly Stroke[];
  readonly placement: Placement;
  /** Somebody chose the placement; else it is that of the dataset. */
  readonly isChosen?: true;
}

export const emptyDrawing: Drawing = { base: null, strokes: [], placement: 'mnist' };

const KEY = 'vae-anomaly-lab/drawing';
const MOST_NUMBERS = 300_000;

/** Runs of equal bytes as [length, value, ...]: pictures of ink are mostly paper. */
function runsOf(bytes: Uint8Array): number[] {
  const runs: number[] = [];
  for (let i = 0; i < bytes.length; ) {
    const from = i;
    while (i < bytes.length && bytes[i] === bytes[from]) i += 1;
    runs.push(i - from, bytes[from]);
  }
  return runs;
}

function bytesOf(runs: readonly number[]): Uint8Array | null {
  const out = new Uint8Array(SHEET * SHEET);
  let at = 0;
  for (let i = 0; i < runs.length; i += 2) {
    out.fill(runs[i + 1], at, at + runs[i]);
    at += runs[i];
  }
  return at === out.length ? out : null;
}

const isShares = (value: unknown, low: number, high: number): value is number[] =>
  Array.isArray(value) &&
  value.length <= MOST_NUMBERS &&
  value.every(each => typeof each === 'number' && each >= low && each <= high);

export const write = ({ base, strokes, placement, isChosen }: Drawing): string =>
  JSON.stringify({
    version: 1,
    placement,
    ...(isChosen && { isChosen }),
    strokes: strokes.map(stroke => stroke.map(share => Math.round(share * 1e4) / 1e4)),
    base: base && runsOf(base),
  });

/** Reads what `write` wrote; null for anything else. */
export function read(text: string): Drawing | null {
  try {
    const { version, placement, strokes, base, isChosen } = JSON.parse(text);
    if (version !== 1 || !has(placements, placement) || !Array.isArray(strokes)) return null;
    if (!strokes.every(stroke => isShares(stroke, -1, 2) && stroke.length % 3 === 0 && stroke.length > 0)) return null;
    const chosen = isChosen === true ? { isChosen } : {};
    if (base === null) return { base: null, strokes, placement, ...chosen };
    const bytes = isShares(base, 0, SHEET * SHEET) ? bytesOf(base) : null;
    return bytes && { base: bytes, strokes, placement, ...chosen };
  } catch {
    return null;
  }
}

export function keep(drawing: Drawing): void {
  try {
    localStorage.setItem(KEY, write(drawing));
  } catch {
    // Nothing to do: the drawing lasts as long as the page.
  }
}

export function kept(): Drawing {
  try {
    return read(localStorage.getItem(KEY) ?? '') ?? emptyDrawing;
  } catch {
    return emptyDrawing;
  }
}
