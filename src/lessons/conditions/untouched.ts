// A group of settings has to be as the lesson has set it: "without touching the data".

import type { Group } from '../../core/field.ts';
import { differing, fieldOf } from '../../params/schema.ts';
import type { ConditionKind } from './types.ts';

export interface UntouchedCondition {
  readonly kind: 'untouched';
  readonly group: Exclude<Group, 'view' | 'device'>;
}

export const untouched: ConditionKind<UntouchedCondition> = {
  missing({ group }, { applied, begun }) {
    if (!applied || !begun) return null;
    const touched = differing(applied, begun).find(id => fieldOf(id).group === group);
    return touched ? `“${fieldOf(touched).label}” was changed, and is to stay as it was.` : null;
  },
};
