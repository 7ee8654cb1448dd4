// A row and its reconstruction column by column, in the standard deviations of the training rows: where each stands among them,
// how far apart the two are, and which column gave the row away.

import type { RowShape } from '../../core/shape.ts';
import { fixed, percent, short, withUnit } from '../numbers.ts';
import type { Table } from '../table.ts';
import type { Frame } from './types.ts';

export interface ColumnPart {
  readonly name: string;
  readonly unit: string;
  /** As stored; the value is NaN where the row has none. */
  readonly value: number;
  readonly reconstruction: number;
  /** Mean and standard deviation of the training rows, as stored. */
  readonly mean: number;
  readonly deviation: number;
  /** Standard deviations from that mean: what the network sees of the value, and what it makes of it. */
  readonly at: number;
  readonly madeAt: number;
  /** How far the value is above its reconstruction, in standard deviations. */
  readonly off: number;
  /** Of the squares of all these differences, 0..1: what this column contributes to a squared error. */
  readonly share: number;
}

/** Standard deviations. */
const REACHES = [3, 4, 6, 8, 10];

/** What never varies is counted as it stands, as the scaling does. */
const sizeOf = (deviation: number): number => (deviation > 0 ? deviation : 1);

/** In the order of the table. @param x [columns] @param reconstruction [columns], both as stored */
export function columnsOf(
  x: ArrayLike<number>,
  reconstruction: ArrayLike<number>,
  { shape, statistics }: Frame<RowShape>,
): ColumnPart[] {
  const parts = shape.columns.map(({ name, unit = '' }, i) => {
    const mean = statistics?.mean[i] ?? 0;
    const deviation = statistics?.deviation[i] ?? 1;
    const seen = Number.isNaN(x[i]) ? (statistics?.median[i] ?? 0) : x[i];
    const at = (seen - mean) / sizeOf(deviation);
    const madeAt = (reconstruction[i] - mean) / sizeOf(deviation);
    return {
      ...{ name, unit, mean, deviation, at, madeAt },
      value: x[i],
      reconstruction: reconstruction[i],
      off: at - madeAt,
    };
  });
  const all = parts.reduce((sum, { off }) => sum + off ** 2, 0);
  return parts.map(part => ({ ...part, share: all > 0 ? part.off ** 2 / all : 0 }));
}

/** The column that contributes most first. */
export const byShare = (parts: readonly ColumnPart[]): ColumnPart[] => [...parts].sort((a, b) => b.share - a.share);

/** How far axes of such parts reach: all of them, but no further than is still readable. */
export function reachOf(parts: readonly ColumnPart[]): number {
  const most = Math.max(0, ...parts.flatMap(({ at, madeAt, off }) => [at, madeAt, off].map(Math.abs)));
  return REACHES.find(reach => reach >= most) ?? REACHES[REACHES.length - 1];
}

/** "4.2 standard deviations above its reconstruction" */
const offInWords = ({ off }: ColumnPart): string =>
  `${fixed(Math.abs(off), 1)} standard deviations ${off < 0 ? 'below' : 'above'} its reconstruction`;

/** Which column gave it away. */
export function columnsSummary(parts: readonly ColumnPart[]): string {
  const [most, next] = byShare(parts);
  if (!most || most.share === 0) return 'Every column is as it was reconstructed.';
  const of = `${percent(most.share)} of the squared difference`;
  if (most.share >= 0.5) return `Most of it is “${most.name}”: ${offInWords(most)}, ${of}.`;
  const then = next && next.share > 0 ? `; then “${next.name}” with ${percent(next.share)}` : '';
  return `No column alone gives it away. “${most.name}” differs most: ${offInWords(most)}, ${of}${then}.`;
}

/** "2,019 mm, reconstruction 881 mm; training rows 880 ± 569" */
export function columnWords({ value, reconstruction, unit, mean, deviation }: ColumnPart): string {
  const own = Number.isNaN(value) ? 'missing, seen as the training median' : withUnit(short(value), unit);
  return `${own}, reconstruction ${withUnit(short(reconstruction), unit)}; training rows ${short(mean)} ± ${short(deviation)}`;
}

export const columnsTable = (parts: readonly ColumnPart[]): Table => ({
  columns: [
    'column',
    'unit',
    'value',
    'reconstruction',
    'training mean',
    'training standard deviation',
    'value (standard deviations)',
    'residual (standard deviations)',
    'share of squared residuals',
  ],
  count: parts.length,
  row: i => {
    const { name, unit, value, reconstruction, mean, deviation, at, off, share } = parts[i];
    return [name, unit, value, reconstruction, mean, deviation, at, off, share];
  },
});
