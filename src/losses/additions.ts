// Which terms are in the loss: those that a model names, and those that a person adds to them.

import type { Settings } from '../core/field.ts';
import type { Model } from '../models/types.ts';
import { type LossId, losses } from './index.ts';
import type { Loss } from './types.ts';

const all = losses as Readonly<Record<LossId, Loss>>;

/** Ids of the terms that can be added to those of a model, in the order of the registry. */
export const additionsTo = (model: Pick<Model, 'losses'>): LossId[] =>
  (Object.keys(all) as LossId[]).filter(id => all[id].appliesTo?.(model) ?? false);

/** What a point of a curve may have beside the total and the terms of the model: what was added, and β where it was annealed. */
export const sometimesWith = (model: Pick<Model, 'losses'>): (LossId | 'beta')[] => [
  ...additionsTo(model),
  ...(model.losses.includes('kl') ? (['beta'] as const) : []),
];

/** Terms and those of their additions that weigh anything with these settings. */
export function termsWith(terms: readonly LossId[], additions: readonly LossId[], values: Settings): readonly LossId[] {
  const added = additions.filter(id => all[id].weight(values) > 0);
  return added.length > 0 ? [...terms, ...added] : terms;
}
