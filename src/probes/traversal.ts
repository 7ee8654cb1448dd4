// What each dimension of the code changes: decodes along it, while all others stay at the middle of the codes.

import type { Values } from '../core/examples.ts';
import type { Probe } from './types.ts';

export interface Traversal {
  /** [rows] latent dimensions, from 0, rising: all, or the twelve along which codes lie farthest apart. */
  readonly dimensions: Uint16Array;
  /** How many numbers a code has. */
  readonly latent: number;
  /** [steps] -3..3, in standard deviations from the middle. */
  readonly steps: Float32Array;
  /** [latent] middle of the encoded test set, and its standard deviation along each dimension. */
  readonly centre: Float32Array;
  readonly std: Float32Array;
  /** [rows * steps, values] as stored, one dimension after the other. */
  readonly values: Values;
}

export const traversal: Probe<Traversal, never> = {
  fields: [],
};
