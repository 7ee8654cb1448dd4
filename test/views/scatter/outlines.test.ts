import { describe, expect, it } from 'vitest';
import { encloses, type Point } from '../../../src/core/polygon.ts';
import { random } from '../../../src/core/random.ts';
import type { TestSet } from '../../../src/engine/api.ts';
import { initialParams } from '../../../src/params/schema.ts';
import type { Latent } from '../../../src/probes/latent.ts';
import { outlinesOf, outlinesSvg } from '../../../src/views/scatter/outlines.ts';
import { crossOpacity } from '../../../src/views/scatter/paint.ts';
import { planeOf } from '../../../src/views/scatter/plane.ts';
import { palette } from '../palette.ts';

/** Three heaps of 300: the classes 3, 5 (which is held out) and 8; one image of class 0. */
const centres = { 3: [-2, 0], 5: [2, 0], 8: [0, 3] } as const;
const labels = Uint8Array.from({ length: 901 }, (_, i) => (i === 900 ? 0 : [3, 5, 8][i % 3]));
const rng = random(1, 'heaps');
const mean = Float32Array.from({ length: 1802 }, (_, i) => {
  const label = labels[Math.floor(i / 2)] as keyof typeof centres;
  return (centres[label] ?? [9, 9])[i % 2] + 0.4 * rng.normal();
});
const look: Latent = {
  count: 901,
  testCount: 901,
  dimensions: 2,
  mean,
  scoreId: 'probability',
  score: new Float32Array(901),
};
const testSet = {
  labels,
  from: new Uint8Array(901),
  isAnomaly: labels.map(label => Number(label === 5)),
  factors: {},
} as unknown as TestSet;
const params = { ...initialParams, anomaly: 'held-out', heldOut: 5 } as const;
const made = (colourBy: string, hidden: readonly number[] = []) =>
  outlinesOf(look, testSet, params, { axes: [0, 1], colourBy, hidden: new Set(hidden) }, palette);
const pointsOf = (line: Float32Array): Point[] =>
  Array.from({ length: line.length / 2 }, (_, i): Point => [line[2 * i], line[2 * i + 1]]);

describe('outlines', () => {
  it('go round about half of each class, with its name where it is densest', () => {
    const outlines = made('class');
    expect(outlines.map(({ name, anomalous }) => [name, anomalous])).toEqual([
      ['3', false],
      ['5', true],
      ['8', false],
    ]); // one image of a class lies nowhere in particular
    for (const { name, lines, at } of outlines) {
      const [x, y] = centres[Number(name) as keyof typeof centres];
      expect(Math.hypot(at[0] - x, at[1] - y)).toBeLessThan(0.5);
      const isIn = (i: number) => lines.some(line => encloses(pointsOf(line), [mean[2 * i], mean[2 * i + 1]]));
      const own = Array.from(labels.keys()).filter(i => labels[i] === Number(name));
      expect(own.filter(isIn).length / own.length).toBeGreaterThan(0.35);
      expect(own.filter(isIn).length / own.length).toBeLessThan(0.7);
    }
  });
  it('are of the two truths where colours are, without what is hidden, and of nothing where colours are numbers', () => {
    expect(made('label').map(({ name }) => name)).toEqual(['normal', 'anomalous']);
    expect(made('class', [3]).map(({ name }) => name)).toEqual(['5', '8']);
    expect(made('score')).toEqual([]);
  });
  it('stand in a saved picture, dashed for anomalies', () => {
    const plane = planeOf([-4, 4], [-2, 5], { left: 0, top: 0, width: 80, height: 70 }, { k: 1, x: 0, y: 0 });
    const paths = outlinesSvg(plane, made('class')).split('\n');
    expect(paths).toHaveLength(3);
    expect(paths.map(path => path.includes('stroke-dasharray'))).toEqual([false, true, false]);
    for (const path of paths) expect(path).toMatch(/^<path d="M[\d. L]+z/);
  });
});

it('the more crosses, the more shines through them, and few are nearly opaque', () => {
  const opacities = [1, 60, 400, 892, 100_000].map(crossOpacity);
  expect(opacities).toEqual([...opacities].sort((a, b) => b - a));
  expect([opacities[0], opacities[1]]).toEqual([0.9, 0.9]);
  expect(opacities[3]).toBeLessThan(0.5);
  expect(opacities[4]).toBeGreaterThan(0.2);
});
