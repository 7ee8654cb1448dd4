// Two experiments beside each other: the second is the first, but for what is said to differ. What both are judged by stays
// alike, or there would be nothing to compare.

import { reconcile } from './check.ts';
import { applies, differing, fieldOf, type ParamId, type Params } from './schema.ts';
import { withChoice } from './withChoice.ts';

/** The test images hang on these, the same noise on the seed; and who trains longer is no other model. */
const alike: readonly ParamId[] = ['dataset', 'anomaly', 'heldOut', 'normalClass', 'anomalyDataset', 'seed', 'epochs'];

/** Whether two runs beside each other may differ in a setting; how they are looked at, and on which device, is the page's. */
export const canDiffer = (id: ParamId): boolean => {
  const { cost, group } = fieldOf(id);
  return cost !== 'view' && group !== 'device' && !alike.includes(id);
};

/** The second experiment: a model that differs brings the settings of its source, as it does in the first. */
export function contrasted(a: Params, differs: Partial<Params>): Params {
  const { params } = reconcile({ ...a, ...(differs.model && withChoice(a, differs)), ...differs });
  const same = differing(a, params).filter(id => !canDiffer(id));
  return { ...params, ...Object.fromEntries(same.map(id => [id, a[id]])) };
}

/** What differs and has an effect on one of them, in the order of the schema. */
export const contrasts = (a: Params, b: Params): ParamId[] =>
  differing(a, b).filter(id => canDiffer(id) && (applies(id, a) || applies(id, b)));
