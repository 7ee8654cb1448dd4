// Points of a loss curve, whatever terms they have.

import type { LossId } from '../losses/index.ts';
import type { HistoryPoint } from './types.ts';

type Losses = Omit<HistoryPoint, 'step' | 'epoch'>;

/** The total and every term that a point has, each as `of` says. */
export const averaged = (point: Losses, of: (id: keyof Losses) => number): Losses =>
  Object.fromEntries(Object.keys(point).map(id => [id, of(id as keyof Losses)])) as unknown as Losses;

/** Points with these terms alone: that a model has no other was once said by zeros. */
export const withTerms =
  (ids: readonly LossId[]) =>
  (point: HistoryPoint): HistoryPoint => ({
    step: point.step,
    epoch: point.epoch,
    loss: point.loss,
    ...Object.fromEntries(ids.map(id => [id, point[id]])),
  });
