// What the examples of an experiment are called where a person reads it, and how many there are.

import type { Shape } from '../../core/shape.ts';
import { type Words, wordsOf } from '../../core/words.ts';
import type { Params } from '../../params/schema.ts';
import { shapeOf } from '../../params/shape.ts';
import { counted } from '../numbers.ts';

export { type Words, wordsOf } from '../../core/words.ts';

/** Of the examples of an experiment. */
export const wordsFor = (params: Pick<Params, 'dataset' | 'own'>): Words => wordsOf(shapeOf(params));

interface OnStage {
  /** Whether pictures of an example that was trained in advance stand there, and of what. */
  readonly example: boolean;
  readonly testSet: { readonly shape: Shape } | null;
  readonly snapshot: { readonly params: Params | null } | null;
  readonly params: Params;
}

/** Of what is on the stage, be it an example; before there is anything, of the experiment in the controls. */
export const wordsOnStage = ({ example, testSet, snapshot, params }: OnStage): Words =>
  example && testSet ? wordsOf(testSet.shape) : wordsFor(snapshot?.params ?? params);

/** "1 row", "1,200 test series": `kind` says which of them. */
export function countedExamples(count: number, { one, many }: Words, kind = ''): string {
  const before = kind === '' ? '' : `${kind} `;
  return counted(count, before + one, before + many);
}
