// Two runs beside each other: in what the second differs, in words, and the same examples with both answers.

import { exampleAt, type Values } from '../core/examples.ts';
import type { TestSet } from '../engine/api.ts';
import { contrasts } from '../params/contrast.ts';
import { applies, fieldOf, type Params } from '../params/schema.ts';
import { shownValue } from '../params/shown.ts';
import type { Reconstructions } from '../probes/reconstructions.ts';
import type { Bitmap } from './bitmap.ts';
import { drawnInRow, pictureSize } from './examples/index.ts';

/** "Latent dimensions 8 instead of 2", one for each setting in which they differ; what one of them does not have is not told. */
export const differences = (a: Params, b: Params): string[] =>
  contrasts(a, b).flatMap(id => {
    const field = fieldOf(id);
    if (!applies(id, b)) return [];
    const instead = applies(id, a) ? ` instead of ${shownValue(field, a)}` : '';
    return [`${field.label} ${shownValue(field, b)}${instead}`];
  });

/** In one sentence. */
export function differenceSentence(a: Params, b: Params): string {
  const found = differences(a, b);
  return found.length === 0 ? 'the same as A so far. Change a setting, or choose below.' : `${found.join(', ')}.`;
}

const GAP = 2;

/** Where both have answered: positions in the test list, and the place of each in either look. */
export function shared(a: Reconstructions, b: Reconstructions): { position: number; inA: number; inB: number }[] {
  const places = new Map(Array.from(b.positions, (position, place) => [position, place]));
  return Array.from(a.positions, (position, inA) => ({ position, inA, inB: places.get(position) ?? -1 })).filter(
    ({ inB }) => inB >= 0,
  );
}

/** Columns of three: the example, what A makes of it, what B makes of it; gaps are transparent. */
export function triplesBitmap(a: Reconstructions, b: Reconstructions, testSet: TestSet): Bitmap {
  const { shape } = testSet;
  const [size, columns] = [pictureSize(shape), shared(a, b)];
  const wide = size.width + 2 * GAP;
  const [width, height] = [Math.max(1, columns.length) * wide, 3 * size.height + 2 * GAP];
  const out = new Uint8ClampedArray(width * height * 4);
  const words = new Uint32Array(out.buffer);
  let isSmooth = false;
  const put = (example: Values, column: number, row: number) => {
    const picture = drawnInRow(example, testSet);
    isSmooth = picture.isSmooth === true;
    const pixels = new Uint32Array(picture.rgba.buffer);
    const [left, top] = [column * wide + GAP, row * (size.height + GAP)];
    for (let y = 0; y < picture.height; y++)
      words.set(pixels.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width + left);
  };
  columns.forEach(({ position, inA, inB }, column) => {
    put(exampleAt(testSet, position), column, 0);
    put(exampleAt({ shape, values: a.values }, inA), column, 1);
    put(exampleAt({ shape, values: b.values }, inB), column, 2);
  });
  return { width, height, rgba: out, isSmooth };
}
