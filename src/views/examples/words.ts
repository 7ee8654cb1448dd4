// What an example and its values are called where a person reads it: an image has pixels, a series points, a row columns.

import type { Shape, ShapeKind } from '../../core/shape.ts';
import type { Params } from '../../params/schema.ts';
import { shapeOf } from '../../params/shape.ts';
import { counted } from '../numbers.ts';

export interface Words {
  readonly one: string;
  readonly many: string;
  /** One of its numbers, and all of them. */
  readonly value: string;
  readonly values: string;
}

const words: Readonly<Record<ShapeKind, Words>> = {
  image: { one: 'image', many: 'images', value: 'pixel', values: 'pixels' },
  series: { one: 'series', many: 'series', value: 'point', values: 'points' },
  row: { one: 'row', many: 'rows', value: 'column', values: 'columns' },
};

export const wordsOf = ({ kind }: Pick<Shape, 'kind'>): Words => words[kind];

/** Of the examples of an experiment. */
export const wordsFor = (params: Pick<Params, 'dataset' | 'own'>): Words => wordsOf(shapeOf(params));

/** "1 row", "1,200 test series": `kind` says which of them. */
export function countedExamples(count: number, { one, many }: Words, kind = ''): string {
  const before = kind === '' ? '' : `${kind} `;
  return counted(count, before + one, before + many);
}
