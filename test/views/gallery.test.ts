import { expect, it } from 'vitest';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';
import { captions, galleryTable, leastPair, pairSize, pairsBitmap, pairsPerRow } from '../../src/views/gallery.ts';
import { signWords } from '../../src/views/signs.ts';

const PAIR = pairSize(digitShape);
const testSet: TestSet = {
  run: 1,
  count: 3,
  shape: digitShape,
  values: Uint8Array.from({ length: 3 * 784 }, (_, i) => 50 * Math.floor(i / 784)),
  labels: Uint8Array.of(3, 5, 7),
  from: new Uint8Array(3),
  index: Uint32Array.of(40, 50, 60),
  isAnomaly: Uint8Array.of(0, 1, 0),
  statistics: null,
  factors: {},
};
const look = {
  positions: Uint32Array.of(2, 1),
  values: new Uint8Array(2 * 784).fill(200),
  scoreId: 'probability' as const,
  score: Float32Array.of(0.125, 0.5),
  kind: 'random' as const,
  fitting: 2,
  page: 1,
  count: 3,
};

it('lays what the encoder is given in training between the two, where that is something else', () => {
  const three = { ...look, corrupted: new Uint8Array(2 * 784).fill(70) };
  const { width, height, rgba } = pairsBitmap(three, testSet, 0, 2);
  expect([width, height]).toEqual([2 * PAIR.width, pairSize(digitShape, three).height]);
  const at = (y: number) => rgba[(y * width + 2) * 4];
  expect([at(0), at(30), at(60)]).toEqual([100, 70, 200]);
  expect(height).toBe(3 * 28 + 2 * 2);
});

it('lays the original over its reconstruction, between transparent gaps', () => {
  const { width, height, rgba } = pairsBitmap(look, testSet, 0, 2);
  expect([width, height]).toEqual([2 * PAIR.width, PAIR.height]);
  const at = (x: number, y: number) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  expect(at(0, 0)).toEqual([0, 0, 0, 0]);
  expect(at(2, 0)).toEqual([100, 100, 100, 255]);
  expect(at(2, 28)).toEqual([0, 0, 0, 0]);
  expect(at(2, 30)).toEqual([200, 200, 200, 255]);
  expect(at(PAIR.width + 2, 27)).toEqual([50, 50, 50, 255]);
});

it('keeps the places of pairs that are missing', () => {
  const { width, rgba } = pairsBitmap(look, testSet, 1, 2, 4);
  expect(width).toBe(4 * PAIR.width);
  expect(rgba[2 * 4]).toBe(50);
  expect(rgba[(PAIR.width + 2) * 4 + 3]).toBe(0);
});

it('names class, anomaly and reading', () =>
  expect(captions(look, testSet, initialParams)).toEqual([
    { position: 2, image: 'Test image 60', name: '7', anomalous: false, reading: '0.875', signs: null },
    { position: 1, image: 'Test image 50', name: '5', anomalous: true, reading: '0.500', signs: null },
  ]));

it('gives the verdict in two signs, with digits that tell each from the threshold', () => {
  const among = { scoreId: 'probability', edges: Float64Array.of(0, 1) } as const;
  const said = (threshold: number) =>
    captions(look, testSet, initialParams, among, threshold).map(({ reading, signs }) => [reading, signWords(signs!)]);
  expect(said(0.25)).toEqual([
    ['0.875', 'no alarm, correct'],
    ['0.500', 'alarm, correct'],
  ]);
  expect(said(0.50001)).toEqual([
    ['0.87500', 'no alarm, correct'],
    ['0.50000', 'no alarm, missed'],
  ]);
  expect(said(0)[0]).toEqual(['0.875', 'alarm, false alarm']);
});

it.each([
  [1000, 12],
  [600, 6],
  [330, 4],
  [200, 3],
])('at %i pixels a row has %i pairs', (width, pairs) => expect(pairsPerRow(width, 12, 60)).toBe(pairs));

it('gives the longest word of a name its room', () => {
  const least = (names: string[], rem = 16) => leastPair(names, rem, word => 8 * word.length);
  expect(least(['5', 'T-shirt/top'])).toBe(60); // T-, shirt/ and top
  expect(least(['5'], 24)).toBe(90);
  expect(least(['Normal', 'Broken correlation'])).toBe(88);
  expect(least(['Normal', 'Misalignment'])).toBe(96);
  expect([400, 330, 200].map(width => pairsPerRow(width, 12, 99))).toEqual([4, 3, 2]);
});

it('has a table', () => expect(galleryTable(look, testSet, initialParams).row(1)).toEqual([50, '5', 'yes', 0.5]));
