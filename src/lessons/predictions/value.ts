// A number that the run will reach.

import { type MeasureId, measured, measures } from '../measures/index.ts';
import type { PredictionKind } from './types.ts';

export interface SetValue {
  readonly kind: 'value';
  readonly question: string;
  readonly measure: MeasureId;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Within so much of the range it counts as right. */
const NEAR = 0.05;

const isRight = ({ min, max }: SetValue, given: number, outcome: number): boolean =>
  Math.abs(given - outcome) <= NEAR * (max - min);

export const value: PredictionKind<SetValue, number, number> = {
  begin: ({ min, max, step }) => min + step * Math.round((max - min) / 2 / step),
  isValue: (given, { min, max }): given is number => typeof given === 'number' && given >= min && given <= max,
  outcome: ({ measure }, _, facts) => measures[measure].of(facts),
  isOutcome: (outcome): outcome is number => typeof outcome === 'number',
  isRight,
  words: ({ measure }, given) => measured(measure, given),
  verdict(spec, given, outcome) {
    const { measure } = spec;
    const off = Math.abs(given - outcome);
    const { label } = measures[measure];
    if (isRight(spec, given, outcome))
      return `Well judged: ${label} is ${measured(measure, outcome)}, and you said ${measured(measure, given)}.`;
    const side = given > outcome ? 'too high' : 'too low';
    return `${measured(measure, off)} ${side}: ${label} is ${measured(measure, outcome)}, and you said ${measured(measure, given)}.`;
  },
  probe: ({ measure }) => measures[measure].probe,
};
