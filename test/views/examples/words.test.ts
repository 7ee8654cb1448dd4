import { expect, it } from 'vitest';
import { defaultsOf, initialParams } from '../../../src/params/schema.ts';
import { shapeOf } from '../../../src/params/shape.ts';
import { countedExamples, wordsFor, wordsOf, wordsOnStage } from '../../../src/views/examples/words.ts';

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

it('are those of the example while that is on the stage, whatever is to be trained', () => {
  const params = defaultsOf({ model: 'vae', dataset: 'beats' });
  const testSet = { shape: shapeOf(initialParams) };
  expect(wordsOnStage({ example: true, testSet, snapshot: { params }, params }).many).toBe('images');
  expect(wordsOnStage({ example: false, testSet, snapshot: { params }, params: initialParams }).many).toBe('series');
  expect(wordsOnStage({ example: false, testSet: null, snapshot: null, params }).many).toBe('series');
});
