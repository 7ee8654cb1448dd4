// Params that somebody might have set: every field somewhere within its limits.

import { clamp, type Field } from '../../src/core/field.ts';
import { listOf } from '../../src/core/numberList.ts';
import { random } from '../../src/core/random.ts';
import { reconcile } from '../../src/params/check.ts';
import { fields, initialParams, type Params } from '../../src/params/schema.ts';

/** A value of a field for a number from 0 to 1. */
export function valueAt(field: Field, draw: number): number | string {
  const oneOf = (count: number) => Math.floor(draw * 0.999 * count);
  if (field.kind === 'choice') return field.options[oneOf(field.options.length)].value;
  if (field.kind === 'number') return clamp(field, field.min + draw * (field.max - field.min));
  const { min, max, most } = field;
  const width = (i: number) => clamp({ min, max, step: 1 }, min + ((draw * 7 ** i) % 1) * (max - min));
  return listOf(Array.from({ length: 1 + oneOf(most) }, (_, i) => width(i)));
}

/** About half of the fields keep their defaults, so that leaving defaults out is tried as well. */
export function randomParams(seed: number): Params {
  const rng = random(seed, 'params');
  const values: Record<string, unknown> = { ...initialParams };
  for (const field of fields) {
    if (rng.uniform() < 0.5) continue;
    values[field.id] = valueAt(field, field.kind === 'number' ? rng.uniform() ** 4 : rng.uniform());
  }
  return reconcile(values as unknown as Params).params;
}
