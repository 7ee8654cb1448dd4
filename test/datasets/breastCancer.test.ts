import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DataError } from '../../src/core/dataError.ts';
import { columns } from '../../src/datasets/breastCancer/columns.ts';
import { readBreastCancer } from '../../src/datasets/breastCancer/read.ts';
import { realData } from '../setup/realData.ts';

const numbers = Array.from({ length: 30 }, (_, i) => i / 4);
const file = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const head = '2,30,malignant,benign';
const [malignant, benign] = [[...numbers, 0].join(), [...numbers.map(x => -x), 1].join()];

it('reads the values as they are, and calls the normal class 0', () => {
  const { count, shape, values, labels } = readBreastCancer(file(head, malignant, benign));
  expect([count, shape]).toEqual([2, { kind: 'row', columns }]);
  expect([...values.subarray(0, 30)]).toEqual(numbers);
  expect(values[31]).toBe(-0.25);
  expect([...labels]).toEqual([1, 0]);
  expect(readBreastCancer(file(`${head}\r`, `${malignant}\r`, `${benign}\r`)).values).toEqual(values);
});

it.each([
  ['another table', ['2,4,setosa,versicolor', malignant, benign], /does not begin/],
  ['a row short', [head, malignant], /promises 2 rows, but 1 follow/],
  ['a cell short', [head, malignant, benign.slice(2)], /Line 3 .* not 30 numbers and a class/],
  ['a cell that is empty', [head, malignant.replace('0.25', ''), benign], /Line 2/],
  ['a word', [head, malignant, benign.replace('-0.25', 'x')], /Line 3/],
  ['a third class', [head, malignant, `${benign.slice(0, -1)}2`], /Line 3/],
  ['nothing', [''], /does not begin/],
])('refuses %s', (_, lines, sentence) => {
  const read = () => readBreastCancer(file(...lines));
  expect(read).toThrow(DataError);
  expect(read).toThrow(sentence);
});

it('names ten features three times', () => {
  expect(new Set(columns.map(({ name }) => name)).size).toBe(30);
  expect([columns[0], columns[17], columns[23]].map(({ name }) => name)).toEqual([
    'Mean radius',
    'Concave points error',
    'Worst area',
  ]);
});

it.skipIf(!realData)('reads the published table', () => {
  const { count, values, labels } = readBreastCancer(readFileSync(`${realData}/wdbc/breast_cancer.csv`));
  expect([count, labels.filter(label => label === 1).length]).toEqual([569, 212]);
  expect(values[0]).toBeCloseTo(17.99, 5);
  expect(labels[0]).toBe(1);
});
