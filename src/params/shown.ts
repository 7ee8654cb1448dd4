// A param's value as words: classes and options have names, some numbers too.

import type { ChoiceField, Field, Group } from '../core/field.ts';
import { numbersOf } from '../core/numberList.ts';
import { anomalySource } from './anomaly.ts';
import { datasetOf } from './dataset.ts';
import { applies, defaultFor, fieldOf, fields, type ParamId, type Params } from './schema.ts';

/** Names of the classes that `meaning: 'class'` counts in. */
export const classNames = (params: Params): readonly string[] => datasetOf(params, anomalySource(params)).classes;

/** A field as it is in an experiment: one that counts in classes ends with the last of them. */
export const fieldIn = (id: ParamId, params: Params): Field & { readonly id: ParamId } => {
  const field = fieldOf(id);
  return field.kind === 'number' && field.meaning === 'class'
    ? { ...field, max: classNames(params).length - 1 }
    : field;
};

/** 'rmsprop' -> "RMSprop"; what has no name is itself. */
export const optionName = ({ options }: ChoiceField, value: number | string): string =>
  options.find(option => option.value === value)?.label ?? String(value);

/** 60000 -> "all", 'rmsprop' -> "RMSprop", 5 -> "Sandal", '512,256' -> "512-256"; what has no name is itself. */
export function shown(field: Field, value: number | string, params: Params): string {
  if (field.kind === 'choice') return optionName(field, value);
  // Among other values a comma would end it.
  if (field.kind === 'list') return numbersOf(value).join('-');
  if (field.meaning === 'class') return classNames(params)[Number(value)] ?? String(value);
  return field.named?.[Number(value)] ?? String(value);
}

/** The value that these params give to the field, in words. */
export const shownValue = (field: Field & { readonly id: ParamId }, params: Params): string =>
  shown(field, params[field.id], params);

/** "Bernoulli · 1": the settings of a group, minor ones only where they are not what they usually are. `but` is left out. */
export const summedUp = (group: Group, params: Params, but: readonly ParamId[] = []): string =>
  fields
    .filter(field => field.group === group && applies(field.id, params) && !but.includes(field.id))
    .filter(({ id, isMinor }) => !isMinor || params[id] !== defaultFor(id, params))
    .map(field => shownValue(field, params))
    .join(' · ');
