// The contract of a projection: how codes of many numbers become places on a plane. What it says of itself is plain data; what
// computes it is in `fits/`, for the worker alone.

import type { AnyCodes } from '../core/codes.ts';
import type { Pca } from '../core/pca.ts';

/** Codes on a plane. */
export interface Fitted {
  /** [count, 2] */
  readonly places: Float32Array<ArrayBuffer>;
  /** The two directions of the plane in the space of codes, where it has any: places can be turned into codes then. */
  readonly map: Pca | null;
  /** Where a code lies among the others that was not one of them; null where the method has no way to say. */
  readonly place: ((code: ArrayLike<number>) => readonly [number, number]) | null;
}

export interface FitOptions {
  readonly seed: number;
  /** Called with the share that is done, 0..1. */
  report(share: number): void;
}

/** @throws RangeError too few codes, or one that is not finite */
export type Fit = (codes: AnyCodes, options: FitOptions) => Fitted;

export interface Projection {
  readonly label: string;
  /** What it keeps of the space, and what it does not. */
  readonly help: string;
  readonly formula?: string;
  readonly source?: string;
  /** Names of its two axes. */
  readonly axes: readonly [string, string];
  /** How many codes it takes at most: while a run trains, and when it rests. Any prefix of the test list is a fair sample. */
  readonly most: { readonly training: number; readonly rest: number };
  /** False where the plane shows two numbers of the code as they are; else a file in `fits/` computes it. */
  readonly isComputed: boolean;
}
