// Digits that lie on their side are found and can be turned; what stands upright, or is no digit, is left in peace.

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Examples } from '../../../src/core/examples.ts';
import { digitShape } from '../../../src/datasets/digitShape.ts';
import { makeStrokes } from '../../../src/datasets/strokes/make.ts';
import { loadFiles } from '../../../src/engine/load/index.ts';
import { looksSideways, turned } from '../../../src/engine/load/sideways.ts';
import { realData } from '../../setup/realData.ts';
import { labelFile } from './idxFiles.ts';

const DIGITS = Array.from('0123456789');
const digits = makeStrokes({ seed: 7, trainCount: 240, testCount: 0 }).train;

function idxOf({ count, values: pixels }: Examples): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16 + pixels.length);
  const view = new DataView(bytes.buffer);
  [2051, count, 28, 28].forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  bytes.set(pixels, 16);
  return bytes;
}

it('turning exchanges rows and columns, and twice is back', () => {
  const { values: pixels } = turned(digits);
  for (const [x, y] of [
    [3, 17],
    [27, 0],
    [14, 14],
  ])
    expect(pixels[784 + y * 28 + x]).toBe(digits.values[784 + x * 28 + y]);
  expect(turned(turned(digits))).toEqual(digits);
});

it('digits like those of EMNIST are found, and turned when a person says so', async () => {
  const files = [
    { name: 'emnist-digits-train-images-idx3-ubyte', bytes: idxOf(turned(digits)) },
    { name: 'emnist-digits-train-labels-idx1-ubyte', bytes: labelFile([...digits.labels]) },
  ];
  const asTheyAre = await loadFiles(files);
  expect(asTheyAre.own).toMatchObject({ name: 'emnist-digits', sideways: true, turned: false });
  expect(asTheyAre.own.notes.join()).toMatch(/look transposed/);
  const better = await loadFiles(files, { turned: true });
  expect(better.own).toMatchObject({ name: 'emnist-digits', sideways: false, turned: true });
  expect(better.data.train.values).toEqual(digits.values);
  expect(better.own.id).not.toBe(asTheyAre.own.id);
});

/** Each pixel four times, and a column of ink's ground beside them: 56 x 57. */
function larger({ values, ...images }: Examples): Examples {
  const out = new Uint8Array(images.count * 56 * 57);
  for (let i = 0; i < images.count; i++)
    for (let y = 0; y < 56; y++)
      for (let x = 0; x < 56; x++) out[(i * 56 + y) * 57 + x] = values[i * 784 + (y >> 1) * 28 + (x >> 1)];
  return { ...images, shape: { kind: 'image', height: 56, width: 57 }, values: out };
}

it('digits of another size too, and not where the classes are no digits', async () => {
  expect(await looksSideways(larger(digits), DIGITS)).toBe(false);
  const lying = turned(larger(digits));
  expect(lying.shape).toEqual({ kind: 'image', height: 57, width: 56 });
  const upright = larger(digits).values;
  expect(turned(lying).values.every((value, i) => value === upright[i])).toBe(true);
  expect(await looksSideways(lying, DIGITS)).toBe(true);
  expect(await looksSideways(lying, Array.from('ABCDEFGHIJ'))).toBe(false);
});

it('so few of them that classes are missing are judged by those that are there', async () => {
  const few = {
    count: 30,
    shape: digitShape,
    values: digits.values.subarray(0, 30 * 784),
    labels: digits.labels.subarray(0, 30),
  };
  expect(await looksSideways(few, DIGITS)).toBe(false);
  expect(await looksSideways(turned(few), DIGITS)).toBe(true);
});

it('noise and blank images look like nothing', async () => {
  const labels = Uint8Array.from({ length: 100 }, (_, i) => i % 10);
  const noise = Uint8Array.from({ length: 100 * 784 }, (_, i) => (i * 7919) % 256);
  for (const pixels of [noise, new Uint8Array(100 * 784)])
    expect(await looksSideways({ count: 100, shape: digitShape, values: pixels, labels }, DIGITS)).toBe(false);
});

describe.runIf(realData)('the official files', () => {
  const read = (name: string, header: number) =>
    new Uint8Array(gunzipSync(readFileSync(`${realData}/${name}-ubyte.gz`))).subarray(header);
  const images = (name: string): Examples => {
    const labels = read(`${name}/t10k-labels-idx1`, 8);
    return { count: labels.length, shape: digitShape, values: read(`${name}/t10k-images-idx3`, 16), labels };
  };
  const sorted = ({ count, shape, values: pixels, labels }: Examples): Examples => {
    const order = Array.from({ length: count }, (_, i) => i).sort((a, b) => labels[a] - labels[b]);
    const out = new Uint8Array(pixels.length);
    order.forEach((from, to) => {
      out.set(pixels.subarray(from * 784, (from + 1) * 784), to * 784);
    });
    return { count, shape, values: out, labels: Uint8Array.from(order, i => labels[i]) };
  };

  it.each([
    ['mnist', true],
    ['fashion-mnist', false],
  ])('%s as it is: no; transposed: %s', async (name, found) => {
    const all = images(name);
    expect(await looksSideways(all, DIGITS)).toBe(false);
    expect(await looksSideways(turned(all), DIGITS)).toBe(found);
    expect(await looksSideways(turned(sorted(all)), DIGITS), 'sorted by class').toBe(found);
  });
});
