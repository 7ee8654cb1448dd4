// A series over its reconstruction, in the units of what was measured: the range of the training series, how wide the likelihood
// is, what the two differ by, and where they do.

import type { SeriesShape } from '../../core/shape.ts';
import { pooled } from '../../core/statistics.ts';
import { likelihoods } from '../../likelihoods/index.ts';
import type { Params } from '../../params/schema.ts';
import type { Span } from '../domain.ts';
import { percent, short, withUnit } from '../numbers.ts';
import type { Table } from '../table.ts';
import type { Frame } from './types.ts';

/** Numbers are as stored, lists [length]. */
export interface Trace {
  readonly unit: string;
  readonly x: ArrayLike<number>;
  readonly reconstruction: ArrayLike<number>;
  /** Signed, x - reconstruction. */
  readonly residual: Float32Array;
  /** From two standard deviations below the training mean of each point to two above; null while that is not known. */
  readonly usual: { readonly low: Float32Array; readonly high: Float32Array } | null;
  /** One standard deviation of the likelihood; null where it is not the same throughout, or none. */
  readonly sigma: number | null;
}

/** Standard deviation of the likelihood in stored units: its settings are in those that the network sees. */
export function sigmaOf(params: Params, { statistics }: Frame): number | null {
  const seen = likelihoods[params.likelihood].sigma?.(params);
  return seen === undefined || !statistics ? null : seen * (pooled(statistics).deviation || 1);
}

/** @param x [length] @param reconstruction [length], both as stored */
export function traceOf(
  x: ArrayLike<number>,
  reconstruction: ArrayLike<number>,
  { shape, statistics }: Frame<SeriesShape>,
  sigma: number | null,
): Trace {
  const edge = (side: number) => statistics!.mean.map((mean, i) => mean + 2 * side * statistics!.deviation[i]);
  return {
    ...{ unit: shape.unit, x, reconstruction, sigma },
    residual: Float32Array.from(x, (value, i) => value - reconstruction[i]),
    usual: statistics && { low: edge(-1), high: edge(1) },
  };
}

/** From the least to the most of lists, what is missing left out; never empty. */
function spanOf(...lists: readonly ArrayLike<number>[]): Span {
  const numbers = lists.flatMap(list => Array.from(list)).filter(Number.isFinite);
  const [low, high] = [Math.min(...numbers, Number.POSITIVE_INFINITY), Math.max(...numbers, Number.NEGATIVE_INFINITY)];
  if (low > high) return [0, 1];
  const room = high > low ? 0.04 * (high - low) : 0.5;
  return [low - room, high + room];
}

/** What the vertical axes reach over: of the traces, and of the residual, which is drawn to the same scale or a larger one. */
export function spansOf({ x, reconstruction, residual, usual, sigma }: Trace): { values: Span; residual: Span } {
  const band = sigma ?? 0;
  const made = [-band, band].map(by => Float32Array.from(reconstruction, value => value + by));
  const most = Math.max(...Array.from(residual, Math.abs).filter(Number.isFinite), band) || 1;
  return {
    values: spanOf(x, ...made, ...(usual ? [usual.low, usual.high] : [])),
    residual: [-1.08 * most, 1.08 * most],
  };
}

/** The shortest stretch, both ends included, that holds half of the sum of squares; null where all of them are 0. */
export function halfOf(residual: ArrayLike<number>): { from: number; to: number; share: number } | null {
  const squares = Array.from(residual, value => (Number.isFinite(value) ? value ** 2 : 0));
  const all = squares.reduce((sum, square) => sum + square, 0);
  if (all === 0) return null;
  let best = { from: 0, to: squares.length - 1, sum: all };
  for (let from = 0, to = 0, sum = 0; to < squares.length; to++) {
    sum += squares[to];
    while (sum - squares[from] >= all / 2) sum -= squares[from++];
    if (sum >= all / 2 && to - from < best.to - best.from) best = { from, to, sum };
  }
  return { from: best.from, to: best.to, share: best.sum / all };
}

/** When it was given away, and how far it is off at the worst. */
export function traceSummary({ residual, unit }: Trace): string {
  const half = halfOf(residual);
  if (!half) return 'Every point is as it was reconstructed.';
  const worst = residual.reduce((most, value, i) => (Math.abs(value) > Math.abs(residual[most]) ? i : most), 0);
  const { from, to, share } = half;
  const of = residual.length;
  const largest = `${withUnit(short(Math.abs(residual[worst])), unit)} ${residual[worst] < 0 ? 'below' : 'above'} the reconstruction`;
  if (to - from >= of / 4)
    return `The difference is spread over the series; the largest is at point ${worst + 1}, ${largest}.`;
  const where = from === to ? `point ${from + 1}` : `points ${from + 1} to ${to + 1}`;
  return `${percent(share)} of the squared difference is at ${where} of ${of}; the largest is at point ${worst + 1}, ${largest}.`;
}

/** "Point 87 of 140: 1.2 mV, reconstruction 0.8 mV, residual 0.4 mV." */
export function pointWords({ x, reconstruction, residual, unit }: Trace, i: number): string {
  const text = (value: number) => withUnit(short(value), unit);
  return `Point ${i + 1} of ${x.length}: ${text(x[i])}, reconstruction ${text(reconstruction[i])}, residual ${text(residual[i])}.`;
}

export const traceTable = ({ x, reconstruction, residual, usual, unit }: Trace): Table => {
  const of = (name: string) => (unit === '' ? name : `${name} (${unit})`);
  return {
    columns: [
      'point',
      of('value'),
      of('reconstruction'),
      of('residual'),
      of('training mean − 2 sd'),
      of('training mean + 2 sd'),
    ],
    count: residual.length,
    row: i => [i + 1, x[i], reconstruction[i], residual[i], usual?.low[i] ?? null, usual?.high[i] ?? null],
  };
};
