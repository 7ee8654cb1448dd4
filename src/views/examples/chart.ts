// Lines and areas as paths of a drawing that is stretched to its place, one unit high and a unit wide for every step between
// points, and the round numbers beside it.

import { tickStep, ticks } from 'd3-array';
import type { Span } from '../domain.ts';

const rounded = (value: number): string => String(Number(value.toFixed(4)));

/** How far down a value stands, 0 at the top and 1 at the bottom. */
export const depth = (value: number, [low, high]: Span): number => (high - value) / (high - low);

/** "M0 0.5L1 0.25": through all values one unit apart; what is missing leaves a gap. */
export function linePath(values: ArrayLike<number>, span: Span): string {
  let isDown = false;
  return Array.from(values, (value, i) => {
    if (!Number.isFinite(value)) {
      isDown = false;
      return '';
    }
    const pen = isDown ? 'L' : 'M';
    isDown = true;
    return `${pen}${i} ${rounded(depth(value, span))}`;
  }).join('');
}

/** What lies between two lines without gaps. */
export function areaPath(low: ArrayLike<number>, high: ArrayLike<number>, span: Span): string {
  const there = linePath(high, span);
  const back = Array.from(low, (value, i) => `L${i} ${rounded(depth(value, span))}`).reverse();
  return `${there}${back.join('')}Z`;
}

export interface ChartTick {
  /** Share of the axis from its start, 0..1. */
  readonly at: number;
  readonly text: string;
}

/** Round numbers along an axis, about so many. */
export function chartTicks(span: Span, count: number): ChartTick[] {
  const [low, high] = span;
  const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs(tickStep(low, high, count))) + 1e-9));
  return ticks(low, high, count).map(value => ({
    at: (value - low) / (high - low),
    text: value.toFixed(decimals).replace('-', '−'),
  }));
}
