// Which image it is: its number in the dataset's own test file, counted from 0, which is the same for every seed. Positions in
// the test list are shuffled by the seed, so they mean nothing to anybody but this run.

import { datasets } from '../datasets/index.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { wordsOf } from './examples/words.ts';
import type { Cell } from './table.ts';

const labelOf = (params: Params, from: number): string =>
  datasets[from === 1 ? params.anomalyDataset : params.dataset].label;

/** "Test image 5765", "Test row 12", whoever dealt it out where. */
export const testImageName = ({ index, shape }: Pick<TestSet, 'index' | 'shape'>, position: number): string =>
  `Test ${wordsOf(shape).one} ${index[position]}`;

/** What that number counts. */
export const indexMeans = (
  params: Params,
  { from, shape }: Pick<TestSet, 'from' | 'shape'>,
  position: number,
): string =>
  `The number is its place in the test ${wordsOf(shape).many} of ${labelOf(params, from[position])}, counted from 0.`;

const hasOod = ({ from }: Pick<TestSet, 'from'>): boolean => from.includes(1);

/** The first columns of every table of test images; where they are of two datasets, a number alone names none of them. */
export const indexColumns = (testSet: Pick<TestSet, 'from' | 'shape'>): string[] => [
  `test ${wordsOf(testSet.shape).one} (index in the dataset, from 0)`,
  ...(hasOod(testSet) ? ['dataset'] : []),
];

export const indexCells = (params: Params, testSet: Pick<TestSet, 'from' | 'index'>, position: number): Cell[] => [
  testSet.index[position],
  ...(hasOod(testSet) ? [labelOf(params, testSet.from[position])] : []),
];
