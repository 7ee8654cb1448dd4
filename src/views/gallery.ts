// Originals over their reconstructions, as bitmaps of a few pairs each, and what is written under each pair.

import { side } from '../core/idx.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Detection } from '../probes/detection.ts';
import type { Reconstructions } from '../probes/reconstructions.ts';
import { rgba } from './bitmap.ts';
import { readerOf, readingText } from './histogramReading.ts';
import { indexCells, indexColumns, testImageName } from './imageIndex.ts';
import type { Bitmap } from './manifold.ts';
import { className, reading, readingLabelOf } from './naming.ts';
import { type Signs, signsOf } from './signs.ts';
import type { Table } from './table.ts';

export const GAP = 2;
/** Pixels of one pair, with half a gap on either side. */
export const PAIR = { width: side + 2 * GAP, height: 2 * side + GAP };

/** Pairs `from` to `to` side by side, [58, 32 * places]; gaps, and places without a pair, are transparent. */
export function pairsBitmap(
  look: Reconstructions,
  testSet: TestSet,
  from: number,
  to: number,
  places = to - from,
): Bitmap {
  const width = places * PAIR.width;
  const out = new Uint8ClampedArray(width * PAIR.height * 4);
  const words = new Uint32Array(out.buffer);
  const put = (image: Uint8Array, left: number, top: number) => {
    const pixels = new Uint32Array(rgba(image).buffer);
    for (let y = 0; y < side; y++) words.set(pixels.subarray(y * side, (y + 1) * side), (top + y) * width + left);
  };
  for (let i = from; i < to; i++) {
    const left = (i - from) * PAIR.width + GAP;
    const at = look.positions[i] * side * side;
    put(testSet.pixels.subarray(at, at + side * side), left, 0);
    put(look.pixels.subarray(i * side * side, (i + 1) * side * side), left, side + GAP);
  }
  return { width, height: PAIR.height, rgba: out };
}

/** How many pairs fit in a row without becoming too small to read: all, a half, a third or a quarter. */
export const pairsPerRow = (width: number, count: number): number =>
  [1, 2, 3, 4].map(rows => Math.ceil(count / rows)).find(columns => width / columns >= 60) ?? Math.ceil(count / 4);

export interface PairCaption {
  readonly position: number;
  /** Its own number in the dataset, "Test image 5765". */
  readonly image: string;
  readonly name: string;
  readonly anomalous: boolean;
  /** What a person reads for the score. */
  readonly reading: string;
  /** Null while no threshold of this score is known. */
  readonly signs: Signs | null;
}

/**
 * @param among scores that these are some of: they have the digits that tell those apart
 * @param threshold of the same score; null where it is not known
 */
export function captions(
  { positions, score, scoreId }: Reconstructions,
  testSet: TestSet,
  params: Params,
  among: Pick<Detection, 'scoreId' | 'edges'> | null = null,
  threshold: number | null = null,
): PairCaption[] {
  const isAmong = among?.scoreId === scoreId;
  const beside = threshold === null ? null : { threshold, scores: score };
  const text = isAmong ? readerOf(among, beside) : (one: number) => readingText(reading(one, scoreId));
  return Array.from(positions, (position, i) => ({
    position,
    image: testImageName(testSet, position),
    name: className(params, testSet, position),
    anomalous: testSet.isAnomaly[position] === 1,
    reading: text(score[i]),
    signs: threshold === null ? null : signsOf(score[i], threshold, testSet.isAnomaly[position] === 1),
  }));
}

export const galleryTable = (look: Reconstructions, testSet: TestSet, params: Params): Table => {
  const rows = captions(look, testSet, params);
  return {
    columns: [...indexColumns(testSet), 'class', 'anomalous', readingLabelOf(look.scoreId)],
    count: rows.length,
    row: i => {
      const { position, name, anomalous } = rows[i];
      return [
        ...indexCells(params, testSet, position),
        name,
        anomalous ? 'yes' : 'no',
        reading(look.score[i], look.scoreId),
      ];
    },
  };
};
