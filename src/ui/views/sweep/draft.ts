// What the form says and by which score the result is read. Apart from the components, because on a telephone the card
// leaves the page with its tab.

import { create } from 'zustand';
import { type Field, weigh, why } from '../../../core/field.ts';
import { presets } from '../../../core/presets.ts';
import { formatValues, parseValues, type Value } from '../../../core/valueList.ts';
import { applies, fieldOf, fields, initialParams, type ParamId, type Params } from '../../../params/schema.ts';
import { fieldIn } from '../../../params/shown.ts';
import type { ScoreId } from '../../../scores/index.ts';

interface Draft {
  readonly param: ParamId;
  /** As it is typed. */
  readonly values: string;
  readonly seeds: number;
  /** As it is typed. */
  readonly epochs: string;
  readonly score: ScoreId;
  /** By which scores its runs are judged: all of them take longer. */
  readonly judging: 'all' | 'chosen';
}

/** The list that a field begins with. */
export const firstValues = (field: Field): string => formatValues(field, presets(field)[0].values);

export const useDraft = create<Draft>(() => ({
  param: 'heldOut',
  values: firstValues(fieldIn('heldOut', initialParams)),
  seeds: 1,
  epochs: '3',
  score: 'probability',
  judging: 'all',
}));

/** What can be varied in this experiment: what makes another run, but for chance, the device and what an assignment holds. */
export const varied = (params: Params, held: readonly ParamId[]) =>
  fields.filter(
    ({ id, cost, group }) =>
      cost !== 'view' && group !== 'device' && id !== 'seed' && !held.includes(id) && applies(id, params),
  );

/** Chooses what is varied, with its first list of values. */
export const vary = (field: Field & { readonly id: ParamId }): void =>
  useDraft.setState({ param: field.id, values: firstValues(field) });

/** The one number that is typed, or why it is none. */
export function typedEpochs(text: string): { epochs: number | null; problem: string | null } {
  const field = fieldOf('epochs');
  const { value, fault } = weigh(field, text);
  if (fault && fault.kind !== 'misread') return { epochs: null, problem: `${why(field, fault)}.` };
  return { epochs: Number(value), problem: null };
}

export const typedValues = (field: Field, text: string): { values: readonly Value[] | null; problem: string | null } =>
  parseValues(field, text);
