// Lists of values worth comparing, read from a field's own declaration.

import { clamp, type Field, type ListField, type NumberField } from './field.ts';
import { listOf, numbersOf } from './numberList.ts';
import type { Value } from './valueList.ts';

export interface Preset {
  readonly id: 'all' | 'range' | 'around' | 'lengths';
  readonly label: string;
  readonly values: readonly Value[];
}

/** A field with so few values is shown whole. */
const FEW = 12;
const MOST_ROUND = 9;

type Limits = Pick<NumberField, 'min' | 'max' | 'step'>;

const distinct = (field: Limits, values: readonly number[]): number[] =>
  [...new Set(values.filter(value => value >= field.min && value <= field.max).map(value => clamp(field, value)))].sort(
    (a, b) => a - b,
  );

/** `digits` times the powers of ten between the limits. */
function round(field: NumberField, digits: readonly number[]): number[] {
  const { min, max } = field;
  const powers = Array.from({ length: 20 }, (_, i) => i - 10);
  const between = powers.flatMap(power => digits.map(digit => Number(`${digit}e${power}`)));
  const named = Object.keys(field.named ?? {}).map(Number); // a value with a name is one to compare with
  return distinct(field, [...between.filter(value => value >= min && value <= max), ...named]);
}

/** 1, 2, 5, 10, … on a logarithmic scale, or powers of ten if those are many; five equal distances on a linear one. */
function overAll(field: NumberField): number[] {
  const { min, scale } = field;
  const max = field.sliderMax ?? field.max;
  if (scale !== 'log')
    return distinct(
      field,
      [0, 0.25, 0.5, 0.75, 1].map(share => min + share * (max - min)),
    );
  const fine = round(field, [1, 2, 5]);
  return fine.length <= MOST_ROUND ? fine : round(field, [1]);
}

/** A quarter to four times the default. */
const around = (field: Limits, initial: number): number[] =>
  distinct(
    field,
    [0.25, 0.5, 1, 2, 4].map(factor => factor * initial),
  );

/** One number around the default, and one to as many of it as there can be. */
function ofList({ initial, min, max, most, part }: ListField): Preset[] {
  const [first] = numbersOf(initial);
  const near = around({ min, max, step: 1 }, first).map(String);
  const longer = Array.from({ length: most }, (_, i) => listOf(Array(i + 1).fill(first)));
  return [
    { id: 'around', label: 'Around the default', values: near },
    { id: 'lengths', label: `1 to ${most} ${part}s`, values: longer },
  ];
}

export function presets(field: Field): Preset[] {
  if (field.kind === 'choice') {
    const values = field.options.map(({ value }) => value);
    return [{ id: 'all', label: `All ${values.length}`, values }];
  }
  if (field.kind === 'list') return ofList(field);
  const count = Math.round((field.max - field.min) / field.step) + 1;
  if (count <= FEW || field.meaning === 'class') {
    const values = Array.from({ length: count }, (_, i) => clamp(field, field.min + i * field.step));
    return [{ id: 'all', label: field.meaning === 'class' ? 'All classes' : `All ${count}`, values }];
  }
  const near = around(field, field.initial);
  return [
    ...(near.length > 2 ? [{ id: 'around', label: 'Around the default', values: near } as const] : []),
    { id: 'range', label: 'The whole range', values: overAll(field) },
  ];
}
