import { expect, it } from 'vitest';
import { initialParams } from '../../../src/params/schema.ts';
import { countedExamples, wordsFor, wordsOf } from '../../../src/views/examples/words.ts';

it('calls examples what they are, one and many', () => {
  expect(countedExamples(1, wordsOf({ kind: 'row' }))).toBe('1 row');
  expect(countedExamples(1200, wordsOf({ kind: 'series' }), 'test')).toBe('1,200 test series');
  expect(countedExamples(2, wordsFor(initialParams), 'normal')).toBe('2 normal images');
});

it('calls their values what they are', () =>
  expect((['image', 'series', 'row'] as const).map(kind => wordsOf({ kind }).values)).toEqual([
    'pixels',
    'points',
    'columns',
  ]));
