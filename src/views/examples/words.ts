// What the examples of an experiment are called where a person reads it, and how many there are.

import { type Words, wordsOf } from '../../core/words.ts';
import type { Params } from '../../params/schema.ts';
import { shapeOf } from '../../params/shape.ts';
import { counted } from '../numbers.ts';

export { type Words, wordsOf } from '../../core/words.ts';

/** Of the examples of an experiment. */
export const wordsFor = (params: Pick<Params, 'dataset' | 'own'>): Words => wordsOf(shapeOf(params));

/** "1 row", "1,200 test series": `kind` says which of them. */
export function countedExamples(count: number, { one, many }: Words, kind = ''): string {
  const before = kind === '' ? '' : `${kind} `;
  return counted(count, before + one, before + many);
}
