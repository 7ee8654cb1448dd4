// Where a slider can stand. Its positions are places in a list of distinct values, so an arrow key always moves it, and
// a logarithmic slider gets equal ratios without the reader ever seeing a logarithm.

import { clamp, type NumberField } from '../../core/field.ts';

const POSITIONS = 120;
/** More positions than this are no help: such a number is typed. */
const MOST = 2000;

/** The values a slider offers, rising; null if the field is only typed. */
export function stops(field: NumberField): readonly number[] | null {
  const { min, step, scale, initial } = field;
  const max = field.sliderMax ?? field.max;
  if (scale === 'log') {
    const values = Array.from({ length: POSITIONS + 1 }, (_, i) =>
      clamp(field, Number((min * (max / min) ** (i / POSITIONS)).toPrecision(2))),
    );
    return [...new Set([...values, min, initial, max])].sort((a, b) => a - b);
  }
  const count = Math.round((max - min) / step);
  if (count > MOST) return null;
  return Array.from({ length: count + 1 }, (_, i) => clamp(field, min + i * step));
}

/** Index of the stop nearest to a value: typed values need not be on a stop. */
export function nearest(values: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (Math.abs(values[i] - value) < Math.abs(values[best] - value)) best = i;
  return best;
}
