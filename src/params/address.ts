// Params to and from the query of an address. Only what differs from its default is written.

import { check } from '../core/field.ts';
import { reconcile } from './check.ts';
import { fields, initialParams, type ParamId, type Params } from './schema.ts';

export interface Address {
  readonly params: Params;
  /** Fields that the address named: what somebody chose, as opposed to a default. */
  readonly chosen: readonly ParamId[];
  /** `run=1`: start by itself. */
  readonly run: boolean;
  /** A sentence for everything that could not be used. */
  readonly problems: readonly string[];
}

/** Reads `?dataset=mnist&latent=8&run=1`. Never throws; unknown keys are left alone. */
export function read(query: string): Address {
  const search = new URLSearchParams(query);
  const params: Record<string, number | string> = { ...initialParams };
  const problems: string[] = [];
  const chosen: ParamId[] = [];
  for (const field of fields) {
    const text = search.get(field.id);
    if (text === null) continue;
    const checked = check(field, text);
    params[field.id] = checked.value;
    if (checked.problem) problems.push(checked.problem);
    else chosen.push(field.id);
  }
  const run = search.get('run');
  if (run !== null && run !== '0' && run !== '1')
    problems.push('run can be 1 (start by itself) or 0; press Play to start.');
  const reconciled = reconcile(params as Params);
  return { params: reconciled.params, chosen, run: run === '1', problems: [...problems, ...reconciled.problems] };
}

/** Writes the params that differ from their defaults, in the order of the schema, beside the keys that are not ours. */
export function write(params: Params, query = ''): string {
  const search = new URLSearchParams(query);
  for (const { id } of fields) {
    search.delete(id);
    if (params[id] !== initialParams[id]) search.set(id, String(params[id]));
  }
  search.delete('run');
  const text = search.toString();
  return text ? `?${text}` : '';
}
