// Points of a loss curve, whatever terms they have.

import type { LossId } from '../losses/index.ts';
import type { HistoryPoint } from './types.ts';

/**
 * One point for some that follow each other, at the last of them: each number is the mean of those that there are, for a term may
 * have been switched on or off on the way. @param spans how many steps each stands for; default as many each
 */
export function averaged(points: readonly HistoryPoint[], spans?: readonly number[]): HistoryPoint {
  const { step, epoch } = points[points.length - 1];
  const mean: Record<string, number> = {};
  for (const id of new Set(points.flatMap(point => Object.keys(point) as (keyof HistoryPoint)[]))) {
    let [sum, all] = [0, 0];
    points.forEach((point, i) => {
      const [value, span] = [point[id], spans?.[i] ?? 1];
      if (value === undefined) return;
      sum += span * value;
      all += span;
    });
    mean[id] = sum / all;
  }
  return { ...(mean as unknown as HistoryPoint), step, epoch };
}

/** Points with the terms of a model alone, that it has no other was once said by zeros, and what was added to them where it was. */
export const withTerms =
  (terms: readonly LossId[], additions: readonly (keyof HistoryPoint)[] = []) =>
  (point: HistoryPoint): HistoryPoint => ({
    step: point.step,
    epoch: point.epoch,
    loss: point.loss,
    ...Object.fromEntries([...terms, ...additions.filter(id => point[id] !== undefined)].map(id => [id, point[id]])),
  });
