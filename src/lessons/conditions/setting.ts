// A setting has to have a value, or another than that, or lie in a range. What needs a new run counts as the run has it,
// so that a control that was only moved is not enough.

import { fieldOf, type ParamId, type Params } from '../../params/schema.ts';
import { shownValue } from '../../params/shown.ts';
import type { Facts } from '../../state/lesson/facts.ts';
import type { ConditionKind } from './types.ts';

export interface SettingCondition {
  readonly kind: 'setting';
  readonly id: ParamId;
  readonly is?: string | number;
  readonly isNot?: string | number;
  readonly above?: number;
  readonly below?: number;
}

/** What the condition is about: how the run was made, or how it is looked at. */
const paramsFor = (id: ParamId, { params, applied }: Facts): Params =>
  fieldOf(id).cost === 'view' ? params : (applied ?? params);

const named = (id: ParamId, value: string | number, params: Params): string =>
  shownValue(fieldOf(id), { ...params, [id]: value });

export const setting: ConditionKind<SettingCondition> = {
  missing({ id, is, isNot, above, below }, facts) {
    const params = paramsFor(id, facts);
    const value = params[id];
    const { label } = fieldOf(id);
    const now = `“${label}” is ${shownValue(fieldOf(id), params)}`;
    const waits = facts.params[id] !== value ? ' The change waits for you to start over.' : '';
    if (is !== undefined && value !== is) return `${now}; it should be ${named(id, is, params)}.${waits}`;
    if (isNot !== undefined && value === isNot) return `${now}, as it was; choose another.${waits}`;
    if (above !== undefined && !(Number(value) > above)) return `${now}; it should be above ${above}.${waits}`;
    if (below !== undefined && !(Number(value) < below)) return `${now}; it should be below ${below}.${waits}`;
    return null;
  },
};
