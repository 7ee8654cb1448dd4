import { expect, it } from 'vitest';
import { belonging, isCommonWord, trainAndTest } from '../../src/core/fileNames.ts';

it.each<[string, string, [string, string] | null]>([
  ['ECG5000_TRAIN.txt', 'ECG5000_TEST.txt', ['ECG5000_TRAIN.txt', 'ECG5000_TEST.txt']],
  ['test.csv', 'train.csv', ['train.csv', 'test.csv']],
  ['wine.test.csv.gz', 'wine.csv.gz', ['wine.csv.gz', 'wine.test.csv.gz']],
  ['wine.csv', 'wine-training.csv', ['wine-training.csv', 'wine.csv']],
  ['beats train 1.tsv', 'beats validation 1.tsv', ['beats train 1.tsv', 'beats validation 1.tsv']],
  ['contest.csv', 'trained.csv', null],
  ['train_1.csv', 'train_2.csv', null],
  ['train_test.csv', 'other.csv', null],
  ['a.csv', 'b.csv', null],
  ['interval-t10k', 'interval-train', ['interval-train', 'interval-t10k']],
  ['mytest-test-1', 'mytest-train-1', ['mytest-train-1', 'mytest-test-1']],
  ['my-test-t10k', 'my-test-train', ['my-test-train', 'my-test-t10k']],
  ['testImages.idx', 'trainImages.idx', ['trainImages.idx', 'testImages.idx']],
  ['cheval.csv', 'chéval.csv', null],
  ['at10k-images', 'other-images', null],
])('%s and %s are %s', (a, b, expected) => {
  const found = trainAndTest({ name: a }, { name: b });
  expect(found && [found.train.name, found.test.name]).toEqual(expected);
});

/** The second pair in the order of the first. */
const ordered = (first: string, second: string, a: string, b: string) =>
  belonging({ name: first }, { name: second }, [{ name: a }, { name: b }])?.map(({ name }) => name) ?? null;

it.each<[string, string, string, string]>([
  ['interval-train-images', 'interval-t10k-images', 'interval-train-labels', 'interval-t10k-labels'],
  ['mytest-test-images', 'mytest-train-images', 'mytest-test-labels', 'mytest-train-labels'],
  ['first-images', 'second-images', 'first-labels', 'second-labels'],
  ['images1', 'images2', 'labels1', 'labels2'],
  ['wine-images', 'wine-val-images', 'wine-labels', 'wine-validation-labels'],
  ['train-images (1)', 'test-images', 'train-labels', 'test-labels (1)'],
  ['первый-images', 'второй-images', 'первый-labels', 'второй-labels'],
])('%s and %s belong to %s and %s', (first, second, a, b) => {
  expect(ordered(first, second, a, b)).toEqual([a, b]);
  expect(ordered(first, second, b, a)).toEqual([a, b]);
  expect(ordered(second, first, a, b)).toEqual([b, a]);
});

it.each<[string, string, string, string]>([
  ['a', 'b', 'c', 'd'],
  ['a-images', 'b-images.gz', 'c-labels', 'd-labels.gz'],
  ['a-images-idx3-ubyte', 'b-images', 'c-labels', 'd-labels-idx3-ubyte'],
  ['a-1-images', 'b-2-images', 'a-2-labels', 'b-1-labels'],
])('of %s and %s nothing tells %s from %s', (...names) => {
  expect(ordered(...names)).toBeNull();
});

it.each([
  ['Train', true],
  ['t10k', true],
  ['validation', true],
  ['idx3', true],
  ['gz', true],
  ['mnist', false],
  ['interval', false],
])('%s is a common word: %s', (word, expected) => {
  expect(isCommonWord(word)).toBe(expected);
});
