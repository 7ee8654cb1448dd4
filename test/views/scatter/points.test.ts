import { describe, expect, it } from 'vitest';
import { digitShape } from '../../../src/datasets/digitShape.ts';
import type { TestSet } from '../../../src/engine/api.ts';
import { initialParams } from '../../../src/params/schema.ts';
import type { Latent } from '../../../src/probes/latent.ts';
import { rgbOf } from '../../../src/views/palette.ts';
import { legendEntries, rampWords } from '../../../src/views/scatter/legend.ts';
import {
  colourings,
  HIDDEN,
  nearest,
  placesOf,
  pointsOf,
  quantities,
  rampColour,
  rampEnds,
  rampSpan,
  upwards,
} from '../../../src/views/scatter/points.ts';
import { scatterSummary, scatterTable } from '../../../src/views/scatter/words.ts';
import { palette } from '../palette.ts';

const look: Latent = {
  count: 3,
  testCount: 10,
  dimensions: 3,
  mean: Float32Array.of(0, 1, 2, 10, 11, 12, 20, 21, 22),
  scoreId: 'probability',
  score: Float32Array.of(0.25, 0.5, 0.75),
};
const testSet: TestSet = {
  run: 1,
  count: 10,
  shape: digitShape,
  values: new Uint8Array(10 * 784),
  labels: Uint8Array.of(3, 5, 3, 0, 0, 0, 0, 0, 0, 0),
  from: new Uint8Array(10),
  index: Uint32Array.from({ length: 10 }, (_, i) => 900 + i),
  isAnomaly: Uint8Array.of(0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
  statistics: null,
  factors: { slant: Float32Array.of(-5, 0, 5, 0, 0, 0, 0, 0, 0, 0) },
};
const byClass = { hidden: new Set<number>(), colourBy: 'class', brushed: null };
const colourOf = (points: ReturnType<typeof pointsOf>, i: number) => [
  ...points.colours.subarray(points.ink[i] * 3, points.ink[i] * 3 + 3),
];

describe('places', () => {
  it('are those of the chosen dimensions', () => {
    const { x, y } = placesOf(look, [2, 0]);
    expect([...x]).toEqual([2, 12, 22]);
    expect([...y]).toEqual([0, 10, 20]);
  });
  it('of a code of one number stand against the probability', () => {
    const { y } = placesOf({ ...look, dimensions: 1 }, [0, 0]);
    expect([...y]).toEqual([0.75, 0.5, 0.25]);
  });
});

describe('points', () => {
  it('have the colour of their class, anomalies their own and a cross', () => {
    const points = pointsOf(look, testSet, [0, 1], byClass, palette);
    expect([0, 1, 2].map(i => colourOf(points, i))).toEqual([
      [60, 100, 200],
      [0, 0, 0],
      [60, 100, 200],
    ]);
    expect([...points.cross]).toEqual([0, 1, 0]);
  });
  it('hide with their class', () => {
    const { ink } = pointsOf(look, testSet, [0, 1], { ...byClass, hidden: new Set([3]) }, palette);
    expect([...ink].map(each => each === HIDDEN)).toEqual([true, false, true]);
  });
  it('have the colour of truth, and keep their crosses', () => {
    const points = pointsOf(look, testSet, [0, 1], { ...byClass, colourBy: 'label' }, palette);
    expect(colourOf(points, 0)).toEqual(rgbOf(palette.normal));
    expect(colourOf(points, 1)).toEqual(rgbOf(palette.anomaly));
    expect(colourOf(points, 2)).toEqual(rgbOf(palette.normal));
    expect([...points.cross]).toEqual([0, 1, 0]);
  });
  it('say which were picked out, as far as they are there', () => {
    expect(pointsOf(look, testSet, [0, 1], byClass, palette).picked).toBeNull();
    const { picked } = pointsOf(look, testSet, [0, 1], { ...byClass, brushed: [2, 7] }, palette);
    expect([...picked!]).toEqual([0, 0, 1]);
  });
  it('take their colour from a factor, dark to bright', () => {
    const { ink } = pointsOf(look, testSet, [0, 1], { ...byClass, colourBy: 'slant' }, palette);
    expect([...ink]).toEqual([0, 63, 127]);
  });
});

describe('colours of the score', () => {
  const dark = { ...palette, surface: 'rgb(20, 20, 20)' };
  const luminance = (surface: typeof palette, share: number) =>
    rampColour(share, surface).reduce((sum, part) => sum + part, 0);
  it('run from the more normal to the more anomalous, whichever number is larger', () => {
    expect(rampEnds(look, testSet, 'score')).toEqual([0.75, 0.25]);
    expect(rampEnds({ ...look, scoreId: 'l2' }, testSet, 'score')).toEqual([0.25, 0.75]);
    for (const scoreId of ['probability', 'l2'] as const) {
      const { ink } = pointsOf({ ...look, scoreId }, testSet, [0, 1], { ...byClass, colourBy: 'score' }, palette);
      expect([...ink]).toEqual([0, 63, 127]); // scores rise with the position
    }
  });
  it('end where they stand out from the paper', () => {
    expect(luminance(palette, 1)).toBeLessThan(luminance(palette, 0));
    expect(luminance(dark, 1)).toBeGreaterThan(luminance(dark, 0));
  });
  it('are told with their ends', () => {
    const score = quantities(initialParams, testSet)[0];
    expect(rampWords(look, testSet, score)).toEqual({ first: 'probability 0.750', last: '0.250, more anomalous' });
    expect(legendEntries(look, testSet, initialParams, 'score', palette)[0].name).toBe(
      'From probability 0.750 (bright) to 0.250, more anomalous (dark)',
    );
  });
});

it('a code of one number has the more anomalous end at the top', () => {
  expect(upwards({ dimensions: 1, scoreId: 'probability' }, [0.2, 0.9])).toEqual([0.9, 0.2]);
  expect(upwards({ dimensions: 1, scoreId: 'l2' }, [2, 9])).toEqual([2, 9]);
  expect(upwards({ dimensions: 2, scoreId: 'probability' }, [-1, 1])).toEqual([-1, 1]);
});

describe('nearest', () => {
  const plane = { ax: 0, bx: 10, ay: 0, by: 10 };
  const points = pointsOf(look, testSet, [0, 1], byClass, palette);
  it.each([
    [[1, 12], undefined, 0],
    [[98, 112], 5, 1],
    [[98, 112], 1, -1],
  ] as [[number, number], number | undefined, number][])('to %j within %s is %i', (at, reach, found) =>
    expect(nearest(points, plane, at, reach)).toBe(found),
  );
  it('passes over hidden points', () => {
    const hidden = pointsOf(look, testSet, [0, 1], { ...byClass, hidden: new Set([3]) }, palette);
    expect(nearest(hidden, plane, [0, 10])).toBe(1);
  });
});

it('the colour bar leaves out one odd image in a hundred', () => {
  const values = Float32Array.from({ length: 101 }, (_, i) => i);
  values[100] = 1e6;
  expect(rampSpan(values)).toEqual([1, 99]);
});

it('offers the factors that the dataset was drawn with', () => {
  expect(quantities({ ...initialParams, dataset: 'strokes' }, testSet).map(({ id }) => id)).toEqual(['score', 'slant']);
  expect(quantities(initialParams, { ...testSet, factors: {} }).map(({ id }) => id)).toEqual(['score']);
});

it('offers truth as a colour where there is something anomalous', () => {
  const ids = (anomaly: 'held-out' | 'none') =>
    colourings({ ...initialParams, dataset: 'strokes', anomaly }, testSet).map(({ id }) => id);
  expect(ids('held-out')).toEqual(['class', 'label', 'score', 'slant']);
  expect(ids('none')).toEqual(['class', 'score', 'slant']);
});

it('is told in words and numbers', () => {
  expect(scatterSummary({ ...look, dimensions: 2 }, initialParams)).toBe(
    '3 of 10 test images by class; crosses are anomalies.',
  );
  expect(scatterSummary(look, initialParams)).toMatch(/ Two of 3 dimensions\.$/);
  const table = scatterTable(look, testSet, initialParams);
  expect(table.columns).toEqual([
    'test image (index in the dataset, from 0)',
    'class',
    'anomalous',
    'probability',
    'z1',
    'z2',
    'z3',
    'slant',
  ]);
  expect(table.row(1)).toEqual([901, '5', 'yes', 0.5, 10, 11, 12, 0]);
});
