// Every kind of condition: one file and one line each. A check is a list of them, all of which have to hold.

import type { ProbeId } from '../../probes/index.ts';
import type { Facts } from '../../state/lesson/facts.ts';
import { type MeasureCondition, measure } from './measure.ts';
import { type SelectedCondition, selected } from './selected.ts';
import { type SettingCondition, setting } from './setting.ts';
import type { ConditionKind } from './types.ts';
import { type UntouchedCondition, untouched } from './untouched.ts';

export type Condition = MeasureCondition | SettingCondition | UntouchedCondition | SelectedCondition;
export type Check = readonly [Condition, ...Condition[]];

export const conditions = { measure, setting, untouched, selected } as const;

const kindOf = ({ kind }: Condition) => conditions[kind] as ConditionKind<Condition>;

/** What is missing, a sentence each; empty where the check is passed. */
export const missingOf = (check: Check, facts: Facts): string[] =>
  check.flatMap(condition => kindOf(condition).missing(condition, facts) ?? []);

/** What has to be looked at so that the check can be judged. */
export const probesOf = (check: Check): ProbeId[] =>
  check.flatMap(condition => kindOf(condition).probe?.(condition) ?? []);
