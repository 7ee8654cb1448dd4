// What examples and their values are called: an image has pixels, a series points, a row columns. A text that is true of all of
// them says so with marks, `{an image}` or `{pixels}`, which are read as the words of the examples at hand.

import type { Shape, ShapeKind } from './shape.ts';

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

/** Where nothing is known of the examples, as in what is written for all experiments. */
export const anyWords: Words = { one: 'example', many: 'examples', value: 'value', values: 'values' };

const marks = /\{(an )?(image|images|pixel|pixels)\}/gi;
const places = { image: 'one', images: 'many', pixel: 'value', pixels: 'values' } as const;

const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "{An image} has {pixels}." -> "A row has columns." */
export const worded = (text: string, of: Words): string =>
  text.replace(marks, (mark, article: string | undefined, name: string) => {
    const noun = of[places[name.toLowerCase() as keyof typeof places]];
    const shown = article ? withArticle(noun) : noun;
    return /^\{[A-Z]/.test(mark) ? capital(shown) : shown;
  });
