// How the answers to one task are spread over the class: what is drawn, as numbers.

import { measures } from '../../lessons/measures/index.ts';
import { rightOption } from '../../lessons/predictions/choose.ts';
import { RATES } from '../../lessons/predictions/curve.ts';
import type { Prediction } from '../../lessons/predictions/index.ts';
import type { Question } from '../../lessons/questions/index.ts';
import type { Asked, Marked } from './marked.ts';

export interface BarOf {
  readonly label: string;
  readonly count: number;
  /** Null where nobody has said what is right. */
  readonly isRight: boolean | null;
}

/** An answer and whose it is. */
export interface Said<Value> {
  readonly student: string;
  readonly value: Value;
}

export type Spread =
  | { readonly kind: 'bars'; readonly bars: readonly BarOf[] }
  | {
      readonly kind: 'numbers';
      readonly values: readonly Said<number>[];
      readonly unit: string;
      /** From where to where it is right. */
      readonly right: readonly [number, number] | null;
      /** What came of predictions. */
      readonly results: readonly number[];
    }
  | {
      readonly kind: 'curves';
      /** Heights at `RATES`: as they were drawn, and as the runs had them. */
      readonly drawn: readonly Said<readonly number[]>[];
      readonly results: readonly (readonly number[])[];
    }
  | { readonly kind: 'texts'; readonly texts: readonly Said<string>[] }
  | { readonly kind: 'reached' };

/** The answer of one student to the task. */
export interface One {
  readonly student: string;
  readonly marked: Marked;
}

type Makers<Spec extends { readonly kind: string }> = {
  readonly [Kind in Spec['kind']]: (spec: Extract<Spec, { readonly kind: Kind }>, all: readonly One[]) => Spread;
};

const saidBy = <Value>(all: readonly One[], isOne: (value: unknown) => value is Value): Said<Value>[] =>
  all.flatMap(({ student, marked: { value } }) => (isOne(value) ? [{ student, value }] : []));
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is readonly number[] => Array.isArray(value);

const numberResults = (all: readonly One[]): number[] =>
  all.flatMap(({ marked: { result } }) => (isNumber(result) ? [result] : []));

const ofQuestion: Makers<Question> = {
  text: (_, all) => ({ kind: 'texts', texts: saidBy(all, isText) }),
  number: ({ unit = '', right = null }, all) => ({
    kind: 'numbers',
    values: saidBy(all, isNumber),
    unit,
    right,
    results: [],
  }),
  choice: ({ options, right }, all) => ({
    kind: 'bars',
    bars: options.map((label, i) => ({
      label,
      count: all.filter(({ marked: { value } }) => value === i).length,
      isRight: right === undefined ? null : i === right,
    })),
  }),
};

const ofPrediction: Makers<Prediction> = {
  choose(spec, all) {
    // What is right was read off every student's own run: an option counts as right where it was for most.
    const right = all.flatMap(({ marked: { result } }) =>
      isNumber(result) ? (rightOption(spec, result)?.id ?? []) : [],
    );
    return {
      kind: 'bars',
      bars: spec.options.map(({ id, text }) => ({
        label: text,
        count: all.filter(({ marked: { value } }) => value === id).length,
        isRight: right.length === 0 ? null : 2 * right.filter(each => each === id).length > right.length,
      })),
    };
  },
  value: ({ measure }, all) => ({
    kind: 'numbers',
    values: saidBy(all, isNumber),
    unit: measures[measure].unit.trim(),
    right: null,
    results: numberResults(all),
  }),
  threshold: (_, all) => ({ kind: 'numbers', values: saidBy(all, isNumber), unit: '', right: null, results: [] }),
  curve: (_, all) => ({
    kind: 'curves',
    drawn: saidBy(all, isList),
    results: all.flatMap(({ marked: { result } }) => (isList(result) ? [result.slice(0, RATES.length)] : [])),
  }),
};

/** Of one task over the class. */
export function spreadOf({ ask, predict }: Asked, all: readonly One[]): Spread {
  if (ask) return (ofQuestion[ask.kind] as (spec: Question, all: readonly One[]) => Spread)(ask, all);
  if (predict) return (ofPrediction[predict.kind] as (spec: Prediction, all: readonly One[]) => Spread)(predict, all);
  return { kind: 'reached' };
}

/** "21 of 28 answered, 12 of them right; 9 reached it" */
export function spreadWords({ ask, predict, wantsRun }: Asked, all: readonly One[]): string {
  const count = (is: (marked: Marked) => boolean) => all.filter(({ marked }) => is(marked)).length;
  const right = count(({ mark }) => mark === 'right');
  const wrong = count(({ mark }) => mark === 'wrong');
  const parts = [
    ...(ask || predict ? [`${count(({ value }) => value !== null)} of ${all.length} answered`] : []),
    ...(right + wrong > 0 ? [`${right} right, ${wrong} wrong`] : []),
    ...(wantsRun ? [`${count(({ isReached }) => isReached === true)} of ${all.length} reached it`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'Nothing is asked.';
}
