// A measure of the run has to be above or below a number. A run that trains is not judged: its numbers are of the moment.

import { type MeasureId, measured, measures } from '../measures/index.ts';
import type { ConditionKind } from './types.ts';

export interface MeasureCondition {
  readonly kind: 'measure';
  readonly of: MeasureId;
  readonly above?: number;
  readonly below?: number;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const measure: ConditionKind<MeasureCondition> = {
  missing({ of, above, below }, facts) {
    if (facts.step === 0) return 'Nothing was trained yet: press Play.';
    if (facts.isTraining) return 'The run is still training. Check when it has come to rest.';
    const value = measures[of].of(facts);
    if (value === null) return `${capital(measures[of].label)} is not known yet. Check again in a moment.`;
    const is = `${capital(measures[of].label)} is ${measured(of, value)}`;
    if (above !== undefined && !(value > above)) return `${is}; it should be above ${measured(of, above)}.`;
    if (below !== undefined && !(value < below)) return `${is}; it should be below ${measured(of, below)}.`;
    return null;
  },
  probe: ({ of }) => measures[of].probe,
};
