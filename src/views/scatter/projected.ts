// Codes on the plane in the place of all their numbers: a look of two numbers a code, which everything that draws the plane
// takes like one of two dimensions; and between places and codes, where there is a way.

import type { Pca } from '../../core/pca.ts';
import { project, unproject } from '../../core/pca.ts';
import type { Latent } from '../../probes/latent.ts';

export interface Projection {
  /** Names of the two axes. */
  readonly names: readonly [string, string];
  /** Null where a place is not a code. */
  readonly map: Pca | null;
}

/** What the plane shows: two of the numbers of a code, or its place in a projection. */
export interface PlaneLook extends Latent {
  readonly projection?: Projection;
}

/** @param places [count, 2] of the first codes of the look */
export const projectedLook = (look: Latent, places: Float32Array, projection: Projection): PlaneLook => ({
  ...look,
  count: places.length / 2,
  dimensions: 2,
  mean: places,
  score: look.score.subarray(0, places.length / 2),
  projection,
});

/** The code [latent] at a place of a projection; null where there is none. */
export const codeIn = ({ map }: Projection, place: readonly [number, number]): Float32Array | null =>
  map && Float32Array.from(unproject(map, place.slice(0, map.variance.length)));

/** Where a code [latent] lies in a projection that is a map; null in any other. */
export function placeIn({ map }: Projection, code: ArrayLike<number>): [number, number] | null {
  if (map?.mean.length !== code.length) return null;
  const [x, y = 0] = project(map, code);
  return [x, y];
}
