import { describe, expect, it } from 'vitest';
import { bootstrapRoc } from '../../src/core/bootstrap.ts';
import { random } from '../../src/core/random.ts';
import { averagePrecision, type RocCurve, roc } from '../../src/core/roc.ts';
import { growth, PROPORTIONAL } from '../setup/growth.ts';

function draw(seed: number, n: number, ties = 10) {
  const rng = random(seed, 'draw');
  const isAnomaly = Array.from({ length: n }, (_, i) => (i < 2 ? i : rng.integer(3) === 0 ? 1 : 0));
  const scores = isAnomaly.map(one => Math.round(ties * (rng.normal() + one)));
  return { scores, isAnomaly };
}

/** The same test sets as bootstrapRoc draws, as plain arrays. */
function resampled({ scores, isAnomaly }: ReturnType<typeof draw>, seed: number, resamples: number) {
  const rng = random(seed, 'bootstrap');
  const normals = scores.filter((_, i) => !isAnomaly[i]).sort((a, b) => a - b);
  const anomalies = scores.filter((_, i) => isAnomaly[i]).sort((a, b) => a - b);
  return Array.from({ length: resamples }, () => {
    const drawn = [normals, anomalies].map(all => all.map(() => all[rng.integer(all.length)]));
    const truth = [...normals.map(() => 0), ...anomalies.map(() => 1)];
    return { ...roc(drawn.flat(), truth), precision: averagePrecision(drawn.flat(), truth)! };
  });
}

/** Height of a ROC curve at x, its upper end where it is vertical. */
function heightAt(
  { falsePositiveRate, truePositiveRate }: Pick<RocCurve, 'falsePositiveRate' | 'truePositiveRate'>,
  x: number,
): number {
  const last = falsePositiveRate.findLastIndex(rate => rate <= x + 1e-12);
  if (Math.abs(falsePositiveRate[last] - x) < 1e-12) return truePositiveRate[last];
  const share = (x - falsePositiveRate[last]) / (falsePositiveRate[last + 1] - falsePositiveRate[last]);
  return truePositiveRate[last] + share * (truePositiveRate[last + 1] - truePositiveRate[last]);
}

/** numpy.quantile */
function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below + (place % 1) * (above - below);
}

describe('bootstrapRoc', () => {
  it('agrees with roc() on the test sets it drew, area by area and height by height', () => {
    for (let seed = 0; seed < 25; seed++) {
      const data = draw(seed, 2 + 7 * seed, seed % 2 ? 1 : 10);
      const options = { resamples: 30, seed, level: 0.8, grid: [2, 5, 11, 101][seed % 4] };
      const band = bootstrapRoc(data.scores, data.isAnomaly, options);
      const curves = resampled(data, seed, 30);
      expect([...band.aucs]).toEqual(curves.map(curve => curve.auc));
      const precisions = curves.map(({ precision }) => precision);
      expect([...band.averagePrecisions]).toEqual(precisions.map(precision => expect.closeTo(precision, 12)));
      expect(band.averagePrecision?.low).toBeCloseTo(quantile(precisions, 0.1), 12);
      expect(band.averagePrecision?.high).toBeCloseTo(quantile(precisions, 0.9), 12);
      expect(band.auc?.low).toBeCloseTo(
        quantile(
          curves.map(c => c.auc!),
          0.1,
        ),
        12,
      );
      expect(band.auc?.high).toBeCloseTo(
        quantile(
          curves.map(c => c.auc!),
          0.9,
        ),
        12,
      );
      expect(band.falsePositiveRate).toHaveLength(options.grid);
      band.falsePositiveRate.forEach((x, g) => {
        const heights = curves.map(curve => heightAt(curve, x));
        expect(band.low[g]).toBeCloseTo(quantile(heights, 0.1), 9);
        expect(band.high[g]).toBeCloseTo(quantile(heights, 0.9), 9);
      });
    }
  });

  it('holds the curve it comes from, rises, and ends at (1, 1)', () => {
    const { scores, isAnomaly } = draw(3, 1000);
    const { auc, falsePositiveRate, low, high } = bootstrapRoc(scores, isAnomaly, { seed: 1 });
    const curve = roc(scores, isAnomaly);
    expect(auc!.low).toBeLessThan(curve.auc!);
    expect(auc!.high).toBeGreaterThan(curve.auc!);
    expect(falsePositiveRate).toHaveLength(101);
    expect([falsePositiveRate[0], falsePositiveRate[50], falsePositiveRate[100]]).toEqual([0, 0.5, 1]);
    for (let g = 0; g < 101; g++) {
      const height = heightAt(curve, falsePositiveRate[g]);
      expect(low[g]).toBeLessThanOrEqual(height);
      expect(high[g]).toBeGreaterThanOrEqual(height);
      if (g > 0) expect(low[g]).toBeGreaterThanOrEqual(low[g - 1]);
      if (g > 0) expect(high[g]).toBeGreaterThanOrEqual(high[g - 1]);
    }
    expect([low[100], high[100]]).toEqual([1, 1]);
  });

  it('is as wide as theory says: DeLong variance of the area, within a fifth', () => {
    const { scores, isAnomaly } = draw(4, 2000, 1e6);
    const [normals, anomalies] = [0, 1].map(kind => scores.filter((_, i) => isAnomaly[i] === kind));
    const wins = (a: number, b: number) => (a > b ? 1 : a === b ? 0.5 : 0);
    const variance = (v: number[]) => {
      const mean = v.reduce((sum, x) => sum + x, 0) / v.length;
      return v.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (v.length - 1);
    };
    const perAnomaly = anomalies.map(a => normals.reduce((sum, b) => sum + wins(a, b), 0) / normals.length);
    const perNormal = normals.map(b => anomalies.reduce((sum, a) => sum + wins(a, b), 0) / anomalies.length);
    const deviation = Math.sqrt(variance(perAnomaly) / anomalies.length + variance(perNormal) / normals.length);
    const { auc } = bootstrapRoc(scores, isAnomaly, { seed: 1, resamples: 1000, grid: 2 });
    const width = (auc!.high - auc!.low) / (2 * 1.96 * deviation);
    expect(width).toBeGreaterThan(0.8);
    expect(width).toBeLessThan(1.2);
  });

  it('narrows with the level and repeats with the seed', () => {
    const { scores, isAnomaly } = draw(5, 300);
    const wide = bootstrapRoc(scores, isAnomaly, { seed: 2, level: 0.99 });
    const narrow = bootstrapRoc(scores, isAnomaly, { seed: 2, level: 0.5 });
    expect(narrow.auc!.low).toBeGreaterThan(wide.auc!.low);
    expect(narrow.auc!.high).toBeLessThan(wide.auc!.high);
    expect(bootstrapRoc(scores, isAnomaly, { seed: 2 })).toEqual(bootstrapRoc(scores, isAnomaly, { seed: 2 }));
    expect(bootstrapRoc(scores, isAnomaly, { seed: 3 }).aucs).not.toEqual(wide.aucs);
  });

  it('knows no doubt where there is none: all scores equal, perfect, perfectly wrong', () => {
    const isAnomaly = [0, 0, 0, 1, 1];
    const equal = bootstrapRoc([7, 7, 7, 7, 7], isAnomaly, { seed: 1, grid: 5 });
    expect(equal.auc).toEqual({ low: 0.5, high: 0.5 });
    expect([...equal.low]).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(equal.high).toEqual(equal.low);
    const perfect = bootstrapRoc([1, 2, 3, 4, Infinity], isAnomaly, { seed: 1, grid: 3 });
    expect(perfect.auc).toEqual({ low: 1, high: 1 });
    expect([...perfect.low]).toEqual([1, 1, 1]);
    const wrong = bootstrapRoc([3, 4, 5, 1, -Infinity], isAnomaly, { seed: 1, grid: 3 });
    expect(wrong.auc).toEqual({ low: 0, high: 0 });
    expect([...wrong.high]).toEqual([0, 0, 1]);
  });

  it.each([[[]], [[0, 0, 0]], [[1, 1, 1]]])('has no band when a class is empty: %j', isAnomaly => {
    const none = new Float64Array(0);
    const band = bootstrapRoc(
      isAnomaly.map((_, i) => i),
      isAnomaly,
      { seed: 1 },
    );
    const rates = { falsePositiveRate: none, low: none, high: none };
    expect(band).toEqual({ auc: null, aucs: none, averagePrecision: null, averagePrecisions: none, ...rates });
  });

  it('refuses NaN and nonsense', () => {
    expect(() => bootstrapRoc([1, Number.NaN], [0, 1], { seed: 1 })).toThrow(/Score 1 is not a number/);
    expect(() => bootstrapRoc([1], [0, 1], { seed: 1 })).toThrow(RangeError);
    for (const wrong of [
      { resamples: 0 },
      { resamples: 1.5 },
      { level: 0 },
      { level: 1 },
      { level: Number.NaN },
      { grid: 1 },
    ])
      expect(() => bootstrapRoc([1, 2], [0, 1], { seed: 1, ...wrong })).toThrow(RangeError);
  });

  it('costs in proportion to the test set', () =>
    expect(
      growth(1000, n => {
        const { scores, isAnomaly } = draw(6, n, 1e6);
        return () => bootstrapRoc(scores, isAnomaly, { seed: 1 });
      }),
    ).toBeLessThan(PROPORTIONAL));
});
