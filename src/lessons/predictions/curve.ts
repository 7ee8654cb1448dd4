// The ROC curve, drawn by hand before it is known: how many anomalies are caught at a few rates of false alarms. How far off it was is the
// area between the two.

import { lookOf } from '../../state/lesson/facts.ts';
import type { PredictionKind } from './types.ts';

export interface DrawCurve {
  readonly kind: 'curve';
  readonly question: string;
}

/** The false-alarm rates at which a curve is drawn; its ends are the corners. */
export const RATES: readonly number[] = [0, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** Height at a rate of a curve that rises through points, straight between them. */
export function heightAt(rate: number, x: ArrayLike<number>, y: ArrayLike<number>): number {
  let right = 1;
  while (right < x.length - 1 && x[right] < rate) right++;
  const [x0, x1] = [x[right - 1], x[right]];
  return x1 === x0 ? y[right] : y[right - 1] + ((y[right] - y[right - 1]) * (rate - x0)) / (x1 - x0);
}

/** The area below heights at `RATES`. */
export const areaOf = (heights: readonly number[]): number =>
  RATES.slice(1).reduce((sum, rate, i) => sum + ((rate - RATES[i]) * (heights[i] + heights[i + 1])) / 2, 0);

/** With one height moved; the others give way, so that the curve goes on rising, and its ends stay where they are. */
export const moved = (heights: readonly number[], at: number, to: number): number[] => {
  const height = Math.min(1, Math.max(0, to));
  return heights.map((each, i) => {
    if (i === 0 || i === heights.length - 1) return each;
    if (i === at) return height;
    return i < at ? Math.min(each, height) : Math.max(each, height);
  });
};

const FINE = 200;

/** The area between two curves at `RATES`, 0 to 1. */
export function areaBetween(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < FINE; i++) {
    const rate = (i + 0.5) / FINE;
    sum += Math.abs(heightAt(rate, RATES, a) - heightAt(rate, RATES, b)) / FINE;
  }
  return sum;
}

const isHeights = (value: unknown): value is readonly number[] =>
  Array.isArray(value) &&
  value.length === RATES.length &&
  value.every((each, i) => each >= (value[i - 1] ?? 0) && each <= 1);

export const curve: PredictionKind<DrawCurve, readonly number[], readonly number[]> = {
  begin: () => [...RATES],
  isValue: isHeights,
  /** The heights of the curve at `RATES`, and its area. */
  outcome(_, _drawn, facts) {
    const look = lookOf(facts, 'detection');
    if (!look || look.auc === null) return null;
    const { falsePositiveRate, truePositiveRate, auc } = look;
    return [...RATES.map((rate, i) => (i === 0 ? 0 : heightAt(rate, falsePositiveRate, truePositiveRate))), auc];
  },
  isOutcome: (outcome): outcome is readonly number[] =>
    Array.isArray(outcome) && outcome.length === RATES.length + 1 && isHeights(outcome.slice(0, -1)),
  words: (_, drawn) => `a curve of AUC ${areaOf(drawn).toFixed(2)}`,
  verdict(_, drawn, outcome) {
    const off = areaBetween(drawn, outcome.slice(0, -1));
    const [mine, real] = [areaOf(drawn).toFixed(2), outcome[RATES.length].toFixed(2)];
    return `Your curve has an AUC of ${mine}, the run’s has ${real}. The area between them is ${off.toFixed(2)}: on average you were ${Math.round(100 * off)} of 100 anomalies off.`;
  },
};
