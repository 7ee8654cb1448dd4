// Images of two runs side by side: a seed shuffles the test list, so the same image stands elsewhere in each. In the order of
// their files they can be laid beside each other.

import type { Truth } from './truth.ts';

/** Where the images of a test list come from, [n] each. */
export interface Whence extends Pick<Truth, 'from' | 'isAnomaly'> {
  /** Where each stands in the file that `from` names, from 0. */
  readonly index: ArrayLike<number>;
}

/** Scores of images in the order of their files. */
export interface FiledScores {
  /** [n] rising: which image it is, one number for file and place. */
  readonly places: Float64Array;
  /** [n] 1 = anomaly. */
  readonly isAnomaly: Uint8Array;
  readonly scores: Float32Array;
}

const FILE = 2 ** 32;

/** @param scores [n] in the order of the test list, for all of it */
export function filed(scores: ArrayLike<number>, { from, index, isAnomaly }: Whence): FiledScores {
  const placeOf = (i: number) => from[i] * FILE + index[i];
  const order = Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => placeOf(a) - placeOf(b));
  return {
    places: Float64Array.from(order, placeOf),
    isAnomaly: Uint8Array.from(order, i => isAnomaly[i]),
    scores: Float32Array.from(order, i => scores[i]),
  };
}

/** Whether both are of the same images, with the same of them anomalous. */
export const isSameTest = (a: FiledScores, b: FiledScores): boolean =>
  a.places.length === b.places.length &&
  a.places.every((place, i) => place === b.places[i] && a.isAnomaly[i] === b.isAnomaly[i]);
