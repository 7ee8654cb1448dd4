// Params that somebody might have set: every field somewhere within its limits.

import { clamp } from '../../src/core/field.ts';
import { random } from '../../src/core/random.ts';
import { reconcile } from '../../src/params/check.ts';
import { fields, initialParams, type Params } from '../../src/params/schema.ts';

/** About half of the fields keep their defaults, so that leaving defaults out is tried as well. */
export function randomParams(seed: number): Params {
  const rng = random(seed, 'params');
  const values: Record<string, number | string> = { ...initialParams };
  for (const field of fields) {
    if (rng.uniform() < 0.5) continue;
    if (field.kind === 'choice') values[field.id] = field.options[rng.integer(field.options.length)].value;
    else values[field.id] = clamp(field, field.min + (field.max - field.min) * rng.uniform() ** 4);
  }
  return reconcile(values as Params).params;
}
