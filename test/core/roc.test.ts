import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { areaOfSorted, averagePrecision, precisionRecall, roc } from '../../src/core/roc.ts';
import { thin, thinPrecisionRecall } from '../../src/core/thin.ts';
import { growth, PROPORTIONAL } from '../setup/growth.ts';

const reference = 'test/reference/roc.json';

interface Case {
  name: string;
  isAnomaly: number[];
  score: number[];
  rocAuc: number;
  averagePrecision: number;
  /** Curves are given for the first case only. */
  fpr?: number[];
  tpr?: number[];
  precision?: number[];
  recall?: number[];
}

const near = (actual: ArrayLike<number>, expected: ArrayLike<number> = actual) => {
  expect(actual.length).toBe(expected.length);
  for (let i = 0; i < expected.length; i++) expect(Math.abs(actual[i] - expected[i])).toBeLessThan(1e-9);
};

it('agrees with scikit-learn, point by point', () => {
  const { cases } = JSON.parse(readFileSync(reference, 'utf8')) as { cases: Case[] };
  expect(cases.length).toBe(4);
  expect(cases[0].fpr?.length).toBe(50);
  for (const { score, isAnomaly, ...expected } of cases) {
    const curve = roc(score, isAnomaly);
    near(curve.falsePositiveRate, expected.fpr);
    near(curve.truePositiveRate, expected.tpr);
    expect(Math.abs(curve.auc! - expected.rocAuc)).toBeLessThan(1e-9);
    const pr = precisionRecall(score, isAnomaly);
    near(pr.precision.toReversed(), expected.precision);
    near(pr.recall.toReversed(), expected.recall);
    expect(Math.abs(pr.averagePrecision! - expected.averagePrecision)).toBeLessThan(1e-9);
  }
});

it('worked by hand: a tie between the classes is one diagonal step', () => {
  const curve = roc([0.9, 0.8, 0.8, 0.1], [1, 1, 0, 0]);
  expect([...curve.thresholds]).toEqual([Infinity, 0.9, 0.8, 0.1]);
  expect([...curve.falsePositiveRate]).toEqual([0, 0, 0.5, 1]);
  expect([...curve.truePositiveRate]).toEqual([0, 0.5, 1, 1]);
  expect(curve.auc).toBe(0.875);
  const pr = precisionRecall([0.9, 0.8, 0.8, 0.1], [1, 1, 0, 0]);
  expect([...pr.precision]).toEqual([1, 1, 2 / 3, 0.5]);
  expect([...pr.recall]).toEqual([0, 0.5, 1, 1]);
  expect(pr.averagePrecision).toBeCloseTo(0.5 + 0.5 * (2 / 3), 12);
});

it('agrees with counting every pair and every threshold', () => {
  for (let seed = 0; seed < 40; seed++) {
    const rng = random(seed, 'roc');
    const n = 2 + rng.integer(60);
    const scores = Array.from({ length: n }, () => rng.integer(1 + rng.integer(30)) - 5 + (seed % 2 ? 0 : -0));
    const isAnomaly = Array.from({ length: n }, (_, i) => (i < 2 ? i : rng.integer(2)));
    const normals = scores.filter((_, i) => !isAnomaly[i]);
    const anomalies = scores.filter((_, i) => isAnomaly[i]);
    let wins = 0;
    for (const a of anomalies) for (const b of normals) wins += a > b ? 1 : a === b ? 0.5 : 0;
    const curve = roc(scores, isAnomaly);
    expect(curve.auc).toBeCloseTo(wins / (normals.length * anomalies.length), 12);
    expect(curve.thresholds.length).toBe(new Set(scores).size + 1);
    curve.thresholds.forEach((threshold, k) => {
      const share = (list: number[]) => list.filter(score => score >= threshold).length / list.length;
      expect(curve.falsePositiveRate[k]).toBe(share(normals));
      expect(curve.truePositiveRate[k]).toBe(share(anomalies));
    });
  }
});

describe('at the edges', () => {
  it.each([[[1, 1]], [[0, 0]]])('has no curve and null areas when only one class is there: %j', isAnomaly => {
    expect(roc([1, 2], isAnomaly)).toMatchObject({ auc: null, thresholds: new Float64Array(0) });
    expect(averagePrecision([1, 2], isAnomaly)).toBe(null);
    expect(thin(roc([1, 2], isAnomaly), 10).auc).toBe(null);
  });

  it('refuses NaN and lengths that differ', () => {
    expect(() => roc([1, Number.NaN], [0, 1])).toThrow(/not a number/);
    expect(() => precisionRecall([Number.NaN, 1], [0, 1])).toThrow(/not a number/);
    expect(() => roc([1, 2, 3], [0, 1])).toThrow(/3 scores for 2 items/);
  });

  it('takes infinite scores, and -0 ties with 0', () => {
    expect(roc([Infinity, -Infinity], [1, 0]).auc).toBe(1);
    expect(roc([0, -0], [1, 0]).auc).toBe(0.5);
  });
});

it('costs little more than its scores, which have to be sorted', () =>
  expect(
    growth(3000, n => {
      const rng = random(1);
      const scores = Float32Array.from({ length: n }, () => rng.normal());
      const isAnomaly = Uint8Array.from({ length: n }, () => Number(rng.uniform() < 0.1));
      return () => roc(scores, isAnomaly);
    }),
  ).toBeLessThan(PROPORTIONAL));

describe('thin', () => {
  const rng = random(2);
  const isAnomaly = Uint8Array.from({ length: 10_000 }, () => Number(rng.uniform() < 0.1));
  const scores = Float32Array.from(isAnomaly, anomalous => rng.normal() + anomalous);
  const full = roc(scores, isAnomaly);

  it('keeps ends, order, area and shape with at most 500 points', () => {
    const few = thin(full, 500);
    const n = few.thresholds.length;
    expect(n).toBeLessThanOrEqual(500);
    expect(n).toBeGreaterThan(400);
    expect(few.auc).toBe(full.auc);
    expect([few.falsePositiveRate[0], few.truePositiveRate[0]]).toEqual([0, 0]);
    expect([few.falsePositiveRate[n - 1], few.truePositiveRate[n - 1]]).toEqual([1, 1]);
    let nearest = 0; // every point of the full curve has a kept one close by
    full.thresholds.forEach((_, i) => {
      while (nearest < n - 1 && few.thresholds[nearest + 1] >= full.thresholds[i]) nearest++;
      const away =
        Math.abs(full.falsePositiveRate[i] - few.falsePositiveRate[nearest]) +
        Math.abs(full.truePositiveRate[i] - few.truePositiveRate[nearest]);
      expect(away).toBeLessThan(2 / 499 + 0.002);
    });
  });

  it('leaves short curves alone, and thins precision-recall too', () => {
    const short = roc([1, 2, 3], [0, 1, 0]);
    expect(thin(short, 500)).toEqual(short);
    const pr = precisionRecall(scores, isAnomaly);
    const few = thinPrecisionRecall(pr, 300);
    expect(few.recall.length).toBeLessThanOrEqual(300);
    expect(few.recall.at(-1)).toBe(1);
    expect(few.averagePrecision).toBe(pr.averagePrecision);
  });
});

describe('the area of sorted scores', () => {
  it('is that of the curve, with ties and without', () => {
    const rng = random(11, 'area');
    for (const spread of [4, 30, 1e6]) {
      const draw = (count: number) => Float32Array.from({ length: count }, () => rng.integer(spread)).sort();
      const [normals, anomalies] = [draw(300), draw(70)];
      const truth = Uint8Array.from({ length: 370 }, (_, i) => (i < 300 ? 0 : 1));
      expect(areaOfSorted(normals, anomalies)).toBe(roc([...normals, ...anomalies], truth).auc);
    }
  });
  it('is not defined without one of the two', () => {
    expect(areaOfSorted([], [1])).toBeNull();
    expect(areaOfSorted([1], [])).toBeNull();
  });
});
