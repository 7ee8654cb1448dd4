// A series as a hand changes it: drawn through from one place to the next, or a part of it moved. Each gives a new series.

type Numbers = Float32Array<ArrayBuffer>;

/** A place on the drawing: `at` in points from the first, also between two of them, and a value in the unit of the series. */
export interface Spot {
  readonly at: number;
  readonly value: number;
}

/** Points from `from` to `to`, both included. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

const inside = (at: number, { length }: ArrayLike<number>): number => Math.max(0, Math.min(length - 1, Math.round(at)));

/** Every point that a pen passes on its straight way from `a` to `b` gets the value under it; at least the one where it stands. */
export function drawnThrough(values: Numbers, a: Spot, b: Spot): Numbers {
  const out = values.slice();
  const [left, right] = a.at <= b.at ? [a, b] : [b, a];
  const wide = right.at - left.at;
  for (let i = Math.ceil(Math.max(0, left.at)); i <= Math.min(values.length - 1, Math.floor(right.at)); i++)
    out[i] = wide > 0 ? left.value + ((i - left.at) / wide) * (right.value - left.value) : b.value;
  if (b.at >= -0.5 && b.at <= values.length - 0.5) out[inside(b.at, values)] = b.value;
  return out;
}

/** The part between two places, in their order. */
export function partBetween(a: number, b: number, values: ArrayLike<number>): Part {
  return { from: inside(Math.min(a, b), values), to: inside(Math.max(a, b), values) };
}

/** The part as it lies once it was moved by so many points: what would stick out is cut off, and a point is left of it. */
export function movedPart({ from, to }: Part, by: number, values: ArrayLike<number>): Part {
  return { from: inside(from + by, values), to: inside(to + by, values) };
}

/** The part with `up` added to each value. */
export function lifted(values: Numbers, { from, to }: Part, up: number): Numbers {
  return values.map((value, i) => (i >= from && i <= to ? value + up : value));
}

/**
 * The part moved by whole points, later where `by` is above 0. It covers what is there; what it leaves is a straight line from the point
 * before to the first of the part, or from its last to the point behind.
 */
export function shifted(values: Numbers, { from, to }: Part, by: number): Numbers {
  const out = values.slice();
  const whole = Math.round(by);
  if (whole === 0) return out;
  for (let i = from; i <= to; i++) if (i + whole >= 0 && i + whole < values.length) out[i + whole] = values[i];
  // Between these two a gap is left, or it reaches to the end of the series.
  const [left, right] =
    whole > 0 ? [from - 1, Math.min(from + whole, values.length)] : [Math.max(to + whole, -1), to + 1];
  const [first, last] = [whole > 0 ? values[from] : values[to], whole > 0 ? values[from - 1] : values[to + 1]];
  const [start, end] = whole > 0 ? [last ?? first, first] : [first, last ?? first];
  for (let i = left + 1; i < right; i++) out[i] = start + ((i - left) / (right - left)) * (end - start);
  return out;
}
