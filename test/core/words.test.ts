import { expect, it } from 'vitest';
import { anyWords, worded, wordsOf } from '../../src/core/words.ts';

const text = '{An image} has {pixels}: each {pixel} of the other {images} as well; {Images} lead to {an image}.';

it('reads the marks of a text as the words of the examples at hand', () => {
  expect(worded(text, wordsOf({ kind: 'image' }))).toBe(
    'An image has pixels: each pixel of the other images as well; Images lead to an image.',
  );
  expect(worded(text, wordsOf({ kind: 'row' }))).toBe(
    'A row has columns: each column of the other rows as well; Rows lead to a row.',
  );
  expect(worded(text, wordsOf({ kind: 'series' }))).toBe(
    'A series has points: each point of the other series as well; Series lead to a series.',
  );
  expect(worded(text, anyWords)).toBe(
    'An example has values: each value of the other examples as well; Examples lead to an example.',
  );
});

it('leaves everything else as it is', () => {
  const other = '{An anomaly} of [[images|image]] in \\frac{1}{n} and {image_1}';
  expect(worded(other, anyWords)).toBe(other);
});
