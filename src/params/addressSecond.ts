// What an address says of a second run beside the first: `compare=1&b.beta=8`.

import { check } from '../core/field.ts';
import { quoted } from '../core/typedNumber.ts';
import { COMPARE, hasNoEffect, idleness, type Pairs, SECOND, textFor } from './addressKeys.ts';
import { canDiffer, contrasted, contrasts } from './contrast.ts';
import { fields, type ParamId, type Params } from './schema.ts';

/** What the address says of a second run beside the one with these params, and what is to be said of it. Never throws. */
export function readSecond(
  pairs: Pairs,
  a: Params,
): { readonly compare: Partial<Params> | null; readonly problems: string[] } {
  const { text, words: problems } = textFor(COMPARE, pairs);
  if (text !== null && text !== '0' && text !== '1')
    problems.push('compare can be 1 (a second run beside the first) or 0.');
  const differs: Record<string, number | string> = {};
  for (const field of fields) {
    const key = SECOND + field.id;
    const found = canDiffer(field.id) ? textFor(key, pairs) : null;
    if (!found || found.text === null) continue;
    problems.push(...found.words);
    if (text !== '1') {
      problems.push(`${quoted(key)} in the address has no effect without compare=1.`);
      continue;
    }
    const { value, problem } = check(field, found.text);
    differs[field.id] = value;
    if (problem) problems.push(`Second run: ${problem}`);
  }
  const b = contrasted(a, differs as Partial<Params>);
  const idle = (Object.keys(differs) as ParamId[]).filter(id => hasNoEffect(id, b));
  for (const id of idle) {
    problems.push(idleness(id, b, SECOND + id));
    delete differs[id];
  }
  return { compare: text === '1' ? (differs as Partial<Params>) : null, problems };
}

/** Puts it into a query in place of what stood there; null: there is no second run. */
export function writeSecond(search: URLSearchParams, a: Params, compare: Partial<Params> | null): void {
  for (const key of [...search.keys()]) if (key === COMPARE || key.startsWith(SECOND)) search.delete(key);
  if (!compare) return;
  const b = contrasted(a, compare);
  search.set(COMPARE, '1');
  for (const id of contrasts(a, b)) if (id in compare && !hasNoEffect(id, b)) search.set(SECOND + id, String(b[id]));
}
