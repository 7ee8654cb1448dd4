// What an axis shows while new numbers keep arriving. A picture whose axes follow every number cannot be read, so an axis
// holds: it grows when something would fall outside, and shrinks only when a fifth of it has become empty.

import { nice } from 'd3-array';

export type Span = readonly [number, number];

const size = ([low, high]: Span): number => high - low;

/** Smallest and largest of the finite values; null if there are none. */
export function extent(values: ArrayLike<number>): Span | null {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : null;
}

/** A little more than the data, out to round numbers, so that small changes of the data change nothing. */
export function roomy(data: Span, padding = 0.04): Span {
  const half = (size(data) || Math.abs(data[0]) || 1) * (padding + (size(data) > 0 ? 0 : 0.5));
  return nice(data[0] - half, data[1] + half, 20);
}

const SLACK = 0.8;

/** The axis after new data: the one before while it fits, else one that fits. */
export function hold(before: Span | null, data: Span): Span {
  const wanted = roomy(data);
  if (!before) return wanted;
  const fits = data[0] >= before[0] && data[1] <= before[1];
  if (fits) return size(wanted) < SLACK * size(before) ? wanted : before;
  const grown: Span = [Math.min(before[0], wanted[0]), Math.max(before[1], wanted[1])];
  return size(wanted) < SLACK * size(grown) ? wanted : grown;
}

/** Part of the way from one axis to another, `t` from 0 to 1. */
export const between = (from: Span, to: Span, t: number): Span => [
  from[0] + (to[0] - from[0]) * t,
  from[1] + (to[1] - from[1]) * t,
];

/** Both axes widened about their middles until one unit is as long along x as along y. */
export function equalAspect(x: Span, y: Span, width: number, height: number): { x: Span; y: Span } {
  const unit = Math.max(size(x) / width, size(y) / height);
  const about = (span: Span, pixels: number): Span => {
    const middle = (span[0] + span[1]) / 2;
    return [middle - (unit * pixels) / 2, middle + (unit * pixels) / 2];
  };
  return { x: about(x, width), y: about(y, height) };
}
