// From stored numbers to those that a network sees, and back. It is fitted on training examples alone, after the split: a
// mean that knows the test set is the most common leak there is.

import type { Values } from './examples.ts';
import type { Shape } from './shape.ts';
import { pooled, type Statistics } from './statistics.ts';

/** seen = (stored - offset) · factor, [values] each; a value that is missing is seen as `fill` would be, in stored units. */
interface Linear {
  readonly kind: 'linear';
  readonly offset: Float32Array;
  readonly factor: Float32Array;
  readonly fill: Float32Array;
  /** What lies beyond the training range is moved to its end: a probability is asked for, and there is none beyond 0 and 1. */
  readonly clipped: boolean;
}

export type Scaling = { readonly kind: 'bytes' } | Linear;

/** 0..255 -> 0..1. */
export const byteScaling: Scaling = { kind: 'bytes' };

/** What a likelihood asks of the values that it judges: those of a probability lie in 0..1. */
export type Range = 'unit' | 'any';

/**
 * For examples of a shape. Values in 0..1: from the least to the most of the training examples. Any others: standardised to mean 0 and standard
 * deviation 1, column by column where each has its own unit, and all points of a series together. What never varies is only moved.
 */
export function scalingFor(shape: Shape, statistics: Statistics, range: Range): Scaling {
  if (shape.kind === 'image') return byteScaling;
  const { mean, deviation, least, most, median } = statistics;
  const all = shape.kind === 'series' ? pooled(statistics) : null;
  const each = (of: Float32Array, one: number | undefined) => (one === undefined ? of : of.map(() => one));
  const [from, to] = [each(least, all?.least), each(most, all?.most)];
  const spread = range === 'unit' ? to.map((high, i) => high - from[i]) : each(deviation, all?.deviation);
  return {
    kind: 'linear',
    offset: range === 'unit' ? from : each(mean, all?.mean),
    factor: spread.map(size => (size > 0 ? 1 / size : 1)),
    fill: median,
    clipped: range === 'unit',
  };
}

const shareOf = Float32Array.from({ length: 256 }, (_, byte) => byte / 255);

/**
 * What a network sees of stored examples, [n, values].
 * @param out filled and returned when given (mutated)
 */
export function scaled(scaling: Scaling, stored: Values, out = new Float32Array(stored.length)): Float32Array {
  if (scaling.kind === 'bytes') for (let i = 0; i < stored.length; i++) out[i] = shareOf[stored[i]];
  else {
    const { offset, factor, fill, clipped } = scaling;
    for (let i = 0, at = 0; i < stored.length; i++, at = at + 1 === offset.length ? 0 : at + 1) {
      const value = Number.isNaN(stored[i]) ? fill[at] : stored[i];
      const seen = (value - offset[at]) * factor[at];
      out[i] = clipped ? Math.min(1, Math.max(0, seen)) : seen;
    }
  }
  return out;
}

/** The way back, [n, values]: what a network gives, in the units of what is stored. What a Gaussian expects beyond black or white is black or white. */
export function unscaled(scaling: Scaling, seen: Float32Array): Values {
  if (scaling.kind === 'bytes')
    return Uint8Array.from(seen, share => Math.round(255 * Math.min(1, Math.max(0, share))));
  const { offset, factor } = scaling;
  return Float32Array.from(seen, (value, i) => value / factor[i % factor.length] + offset[i % offset.length]);
}
