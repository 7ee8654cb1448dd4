// What the manifold shows, for people who do not see it: which class the encoder has put where each picture is decoded from.

import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Latent } from '../probes/latent.ts';
import type { Manifold } from '../probes/manifold.ts';
import type { GridCell } from './cells.ts';
import { centreOf, codeOf } from './manifold.ts';
import { className } from './naming.ts';

/** So many encoded images around a code say what lies there. */
const NEIGHBOURS = 15;
/** More than this share of them is "mostly". */
const MOSTLY = 0.6;

/** Encoded test images, of the run that the manifold is of. */
export interface Encoded {
  readonly look: Latent;
  readonly testSet: TestSet;
  readonly params: Params;
}

/** The classes of the nearest encoded images, the most frequent first, with their shares. */
function classesAt({ look, testSet, params }: Encoded, code: Float32Array): { name: string; share: number }[] {
  const { mean, dimensions } = look;
  const count = Math.min(look.count, testSet.count);
  const nearest: { at: number; distance: number }[] = [];
  for (let i = 0; i < count; i++) {
    let distance = 0;
    for (let d = 0; d < dimensions; d++) distance += (mean[i * dimensions + d] - code[d]) ** 2;
    if (nearest.length === NEIGHBOURS && distance >= nearest[NEIGHBOURS - 1].distance) continue;
    const place = nearest.findIndex(each => each.distance > distance);
    nearest.splice(place < 0 ? nearest.length : place, 0, { at: i, distance });
    nearest.length = Math.min(nearest.length, NEIGHBOURS);
  }
  const counts = new Map<string, number>();
  for (const { at } of nearest) {
    const name = className(params, testSet, at);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, number]) => ({ name, share: number / nearest.length }));
}

/** "mostly 3", or "3 and 8": what the encoder puts at a cell of the grid; '' where nothing was encoded. */
export function cellClass(look: Manifold, cell: GridCell, encoded: Encoded, centre = centreOf(encoded.look)): string {
  const [first, second] = classesAt(encoded, codeOf(look, cell, centre));
  if (!first) return '';
  return first.share >= MOSTLY || !second ? `mostly ${first.name}` : `${first.name} and ${second.name}`;
}

/** "Upper left mostly 0, upper right 7 and 9, centre mostly 8, …" */
export function manifoldClasses(look: Manifold, encoded: Encoded): string {
  const [right, bottom] = [look.side - 1, look.ys.length - 1];
  const middle = { column: Math.floor(right / 2), row: Math.floor(bottom / 2) };
  const places: [string, GridCell][] =
    bottom === 0
      ? [
          ['left', { column: 0, row: 0 }],
          ['centre', middle],
          ['right', { column: right, row: 0 }],
        ]
      : [
          ['upper left', { column: 0, row: 0 }],
          ['upper right', { column: right, row: 0 }],
          ['centre', middle],
          ['lower left', { column: 0, row: bottom }],
          ['lower right', { column: right, row: bottom }],
        ];
  const centre = centreOf(encoded.look);
  const words = places
    .map(([place, cell]) => [place, cellClass(look, cell, encoded, centre)])
    .filter(([, name]) => name);
  return words.length > 0 ? `Encoded there: ${words.map(each => each.join(' ')).join(', ')}.` : '';
}
