import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { DataError } from '../../src/core/dataError.ts';
import { readBeats, readPart } from '../../src/datasets/ecg5000/read.ts';
import { realData } from '../setup/realData.ts';

const points = Array.from({ length: 140 }, (_, i) => (i - 70) / 8);
const beat = (kind: string, between = ' ') => [kind, ...points].join(between);
const file = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);

it('calls the first class normal and the four others abnormal', () => {
  const { count, shape, labels, values } = readBeats(file(...['1', '2', '5', '1', '3', '4'].map(k => beat(k))), 'it');
  expect([count, shape]).toEqual([6, { kind: 'series', length: 140, unit: '' }]);
  expect([...labels]).toEqual([0, 1, 1, 0, 1, 1]);
  expect([...values.subarray(140, 280)]).toEqual(points);
});

it.each([
  ['the archive of 2018', `  ${beat('1.0000000e+00', '   ')}`],
  ['that of 2015', beat('1', ',')],
  ['tabs, and lines of Windows', `${beat('1', '\t')}\r`],
])('takes numbers as they are set apart by %s', (_, line) => {
  expect([...readBeats(file(line, line), 'it').values.subarray(140)]).toEqual(points);
});

it.each([
  ['nothing', ''],
  ['a point short', beat('1').slice(0, -5)],
  ['a class of its own', beat('6')],
  ['a class between two', beat('1.5')],
  ['a word', beat('1').replace('0.125', 'x')],
])('refuses %s', (_, line) => {
  const read = () => readBeats(file(line), 'The training file');
  expect(read).toThrow(DataError);
  expect(read).toThrow(/^Line 1 of The training file is not a class from 1 to 5 and 140 numbers\.$/);
});

it('refuses beats that are not those of the archive', () => {
  expect(() => readPart(file(beat('1'), beat('2')), 'test')).toThrow(
    /^This is not ECG5000: 2 beats with 1 normal ones/,
  );
});

it.skipIf(!realData)('reads the real files', () => {
  const read = (part: 'train' | 'test') =>
    readPart(gunzipSync(readFileSync(`${realData}/ecg5000/ECG5000_${part.toUpperCase()}.txt.gz`)), part);
  const [train, test] = [read('train'), read('test')];
  const abnormal = [train, test].map(({ labels }) => labels.reduce((sum, label) => sum + label, 0));
  expect([train.count, test.count, ...abnormal]).toEqual([500, 4500, 208, 1873]);
  expect(train.values[0]).toBeCloseTo(-0.1125218, 6);
});
