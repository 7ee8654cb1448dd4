// One of a few answers, each of which stands for a range of a measure: which of them is right is read off the run.

import { type MeasureId, measured, measures } from '../measures/index.ts';
import type { PredictionKind } from './types.ts';

export interface Option {
  readonly id: string;
  readonly text: string;
  /** It is right where the measure is at least this, */
  readonly from?: number;
  /** and less than this. */
  readonly below?: number;
}

export interface Choose {
  readonly kind: 'choose';
  readonly question: string;
  readonly measure: MeasureId;
  readonly options: readonly [Option, Option, ...Option[]];
}

const holds = ({ from = Number.NEGATIVE_INFINITY, below = Number.POSITIVE_INFINITY }: Option, value: number): boolean =>
  value >= from && value < below;

/** The option that a number makes right; null where it is in no range. */
export const rightOption = ({ options }: Choose, value: number): Option | null =>
  options.find(option => holds(option, value)) ?? null;

const isRight = (spec: Choose, value: string, outcome: number): boolean => rightOption(spec, outcome)?.id === value;

export const choose: PredictionKind<Choose, string, number> = {
  begin: () => null,
  isValue: (value, { options }): value is string => options.some(({ id }) => id === value),
  outcome: ({ measure }, _, facts) => measures[measure].of(facts),
  isOutcome: (outcome): outcome is number => typeof outcome === 'number',
  isRight,
  words: ({ options }, value) => options.find(({ id }) => id === value)?.text ?? value,
  verdict(spec, value, outcome) {
    const told = `${measures[spec.measure].label} is ${measured(spec.measure, outcome)}.`;
    return isRight(spec, value, outcome) ? `As you said: ${told}` : `Not what you said: ${told}`;
  },
  probe: ({ measure }) => measures[measure].probe,
};
