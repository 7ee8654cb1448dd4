// Originals over their reconstructions, as bitmaps of a few pairs each, and what is written under each pair. Where the encoder is given
// something else in training, that stands between the two.

import { exampleAt, type Values } from '../core/examples.ts';
import type { Shape } from '../core/shape.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Detection } from '../probes/detection.ts';
import type { Reconstructions } from '../probes/reconstructions.ts';
import type { Bitmap } from './bitmap.ts';
import { drawnInRow, pictureSize } from './examples/index.ts';
import { readerOf, readingText } from './histogramReading.ts';
import { indexCells, indexColumns, testImageName } from './imageIndex.ts';
import { className, reading, readingLabelOf } from './naming.ts';
import { type Signs, signsOf } from './signs.ts';
import type { Table } from './table.ts';

export const GAP = 2;
/** Pictures of one pair: two, or three. */
const picturesOf = ({ corrupted = null }: Pick<Reconstructions, 'corrupted'>): number => (corrupted ? 3 : 2);

/** Pixels of one pair, with half a gap on either side. */
export function pairSize(
  shape: Shape,
  look: Pick<Reconstructions, 'corrupted'> = {},
): { readonly width: number; readonly height: number } {
  const { width, height } = pictureSize(shape);
  const count = picturesOf(look);
  return { width: width + 2 * GAP, height: count * height + (count - 1) * GAP };
}

/** Pairs `from` to `to` side by side, as many pairs wide as there are places; gaps, and places without a pair, are transparent. */
export function pairsBitmap(
  look: Reconstructions,
  testSet: TestSet,
  from: number,
  to: number,
  places = to - from,
): Bitmap {
  const { shape } = testSet;
  const pair = pairSize(shape, look);
  const below = pictureSize(shape).height + GAP;
  const width = places * pair.width;
  const out = new Uint8ClampedArray(width * pair.height * 4);
  const words = new Uint32Array(out.buffer);
  let isSmooth = false;
  const put = (example: Values, left: number, top: number) => {
    const picture = drawnInRow(example, testSet);
    const { rgba, width: wide, height } = picture;
    isSmooth = picture.isSmooth === true;
    const pixels = new Uint32Array(rgba.buffer);
    for (let y = 0; y < height; y++) words.set(pixels.subarray(y * wide, (y + 1) * wide), (top + y) * width + left);
  };
  for (let i = from; i < to; i++) {
    const left = (i - from) * pair.width + GAP;
    put(exampleAt(testSet, look.positions[i]), left, 0);
    if (look.corrupted) put(exampleAt({ shape, values: look.corrupted }, i), left, below);
    put(exampleAt({ shape, values: look.values }, i), left, (picturesOf(look) - 1) * below);
  }
  return { width, height: pair.height, rgba: out, isSmooth };
}

/** Pixels of a pair whose pictures can be made out, where the page's type has 16. */
const SMALLEST = 60;

/** Parts of a name after each of which a line may end, where a browser alone would not: "T-shirt/" and "top". */
export const breakable = (name: string): string[] => name.split(/(?<=\/)/);

/** Where lines of a name may end: at blanks, after hyphens and slashes. */
const wordsIn = (name: string): string[] => breakable(name).flatMap(part => part.split(/\s|(?<=-)/));

/** Pixels that a pair needs at least, for its pictures and for each part of a name below it, by how wide a word is. */
export const leastPair = (names: readonly string[], rem: number, widthOf: (word: string) => number): number =>
  Math.max((SMALLEST * rem) / 16, ...names.flatMap(wordsIn).map(widthOf));

/** How many pairs fit in a row: all, a half, a third, a quarter or a sixth. */
export const pairsPerRow = (width: number, count: number, least: number): number =>
  [1, 2, 3, 4, 6].map(rows => Math.ceil(count / rows)).find(columns => width / columns >= least) ??
  Math.ceil(count / 6);

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
