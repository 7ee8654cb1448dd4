import { describe, expect, it } from 'vitest';
import { labelCounts } from '../../src/core/labelCounts.ts';
import { DRAWS, drawnLabels, fitLabels } from '../../src/core/labelFits.ts';
import { decisions } from '../../src/core/linear.ts';
import { random } from '../../src/core/random.ts';
import { worthOf } from '../../src/core/worth.ts';

const rng = random(3, 'codes');
const codesOf = (count: number, latent: number, at: number, scale = 1, shift = 0) => ({
  ...{ count, latent, logVar: null },
  mean: Float64Array.from({ length: count * latent }, () => shift + scale * (at + rng.normal())),
});
const resized = <T extends { mean: Float64Array }>(codes: T, scale: number, shift: number): T => ({
  ...codes,
  mean: codes.mean.map(value => shift + scale * value),
});

it('counts of labels: those of the curve that there are labels for, and the chosen one', () => {
  expect(labelCounts(500, 0)).toEqual([1, 2, 5, 10, 20, 50, 100]);
  expect(labelCounts(500, 35)).toEqual([1, 2, 5, 10, 20, 35, 50, 100]);
  expect(labelCounts(30, 10)).toEqual([1, 2, 5, 10, 20]);
  expect(labelCounts(30, 70)).toEqual([1, 2, 5, 10, 20, 30]);
  expect(labelCounts(0, 10)).toEqual([]);
});

it('a draw with more labels has those of fewer, and every draw is another', () => {
  const draws = Array.from({ length: DRAWS }, (_, draw) => [...drawnLabels(200, 20, draw, 7)]);
  for (const [draw, chosen] of draws.entries()) {
    expect(new Set(chosen).size).toBe(20);
    expect([...drawnLabels(200, 5, draw, 7)]).toEqual(chosen.slice(0, 5));
  }
  expect(new Set(draws.map(String)).size).toBe(DRAWS);
  expect([...drawnLabels(200, 20, 0, 8)]).not.toEqual(draws[0]);
});

describe('classifiers of codes', () => {
  const [normals, anomalies] = [codesOf(300, 3, 0), codesOf(40, 3, 2.5)];
  const points = ({ count, latent, mean }: typeof normals) => ({ count, width: latent, values: mean });

  it.each(['svm', 'logistic'] as const)('%s: tell most of them apart, from few labels', id => {
    const found = fitLabels(normals, anomalies, [3, 8, 20, 31])[id];
    const [calm, alarmed] = [normals, anomalies].map(codes => decisions(found, points(codes)));
    expect(calm.filter(f => f < 0).length / 300).toBeGreaterThan(0.9);
    expect(alarmed.filter(f => f > 0).length / 40).toBeGreaterThan(0.8);
  });

  it.each(['svm', 'logistic'] as const)('%s: codes of another size and place are judged alike', id => {
    const [z, others] = [resized(normals, 250, -40), resized(anomalies, 250, -40)];
    const f = decisions(fitLabels(normals, anomalies, [1, 2])[id], points(normals));
    const g = decisions(fitLabels(z, others, [1, 2])[id], points(z));
    for (let n = 0; n < 300; n++) expect(Math.abs(f[n] - g[n])).toBeLessThan(1e-5);
  });

  it('see only the labelled ones among the anomalies', () => {
    const spoilt = { ...anomalies, mean: anomalies.mean.map((value, i) => (i < 6 ? value : 1e6)) };
    expect(fitLabels(normals, spoilt, [0, 1])).toEqual(fitLabels(normals, anomalies, [0, 1]));
  });

  it('find a plane where all normals are the same', () => {
    const same = { ...codesOf(5, 2, 0), mean: new Float64Array(10).fill(2) };
    const found = fitLabels(same, { ...codesOf(1, 2, 0), mean: Float64Array.of(4, 2) }, [0]).svm;
    expect([...found.weights].map(w => Number(w.toFixed(5)))).toEqual([1, 0]); // margins through both, 2 apart
  });

  it('need normals, labels, and codes of the same dimensions', () => {
    expect(() => fitLabels({ ...normals, count: 0, mean: new Float64Array(0) }, anomalies, [0])).toThrow(RangeError);
    expect(() => fitLabels(normals, anomalies, [])).toThrow(RangeError);
    expect(() => fitLabels(normals, codesOf(3, 2, 0), [0])).toThrow(RangeError);
  });
});

describe('what scores are worth', () => {
  // Calibration 1..9 at a rate of 0.2: k = ceil(10 · 0.8) = 8, so the threshold is 8.
  const calibration = [9, 1, 2, 3, 4, 5, 6, 7, 8];

  it('by hand', () => {
    const worth = worthOf([1, 8, 8.5, 7, 9, 10], [0, 0, 0, 1, 1, 1], calibration, 0.2);
    // Caught 9 and 10, missed 7, false alarm 8.5. Pairs won: 7 beats 1; 9 and 10 beat all three.
    expect(worth).toEqual({ auc: 7 / 9, accuracy: 4 / 6, f1: 4 / 6 });
  });

  it('of one class there is no area', () => {
    expect(worthOf([1, 2], [0, 0], calibration, 0.2)).toEqual({ auc: null, accuracy: 1, f1: null });
    expect(worthOf([], [], calibration, 0.2)).toEqual({ auc: null, accuracy: null, f1: null });
  });

  it('without calibration normals nothing raises an alarm', () =>
    expect(worthOf([1, 2], [0, 1], [], 0.2)).toEqual({ auc: 1, accuracy: 0.5, f1: 0 }));
});
