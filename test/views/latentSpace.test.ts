import { describe, expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';
import type { Clusters } from '../../src/probes/clusters.ts';
import type { Interpolation } from '../../src/probes/interpolation.ts';
import type { Latent } from '../../src/probes/latent.ts';
import type { Traversal } from '../../src/probes/traversal.ts';
import {
  classRows,
  clustersSummary,
  clustersTable,
  clusterWords,
  mainClass,
  purity,
} from '../../src/views/latent/clusterTable.ts';
import { factorMatrix, factorsSummary, factorsTable } from '../../src/views/latent/factors.ts';
import {
  codeAtStep,
  interpolationBitmap,
  interpolationSummary,
  interpolationTable,
  stepWords,
} from '../../src/views/latent/interpolations.ts';
import {
  alongOne,
  cellWords,
  codeAt,
  stepNames,
  traversalsBitmap,
  traversalsSummary,
  traversalsTable,
} from '../../src/views/latent/traversals.ts';

const frame = { shape: digitShape, statistics: null };

describe('traversals', () => {
  // Two of three dimensions; along the second, all ink comes.
  const look: Traversal = {
    dimensions: Uint16Array.of(0, 2),
    latent: 3,
    steps: Float32Array.of(-3, 0, 3),
    centre: Float32Array.of(1, 5, 2),
    std: Float32Array.of(0.5, 0, 1),
    values: Uint8Array.from({ length: 6 * 784 }, (_, at) => [7, 7, 7, 0, 100, 255][Math.floor(at / 784)]),
  };

  it('say which dimension changes most, and where a cell is', () => {
    expect(traversalsSummary(look, digitShape)).toBe(
      'From −3 to +3 standard deviations, z3 changes most. The 2 dimensions of 3 that vary most.',
    );
    expect(cellWords(look, { column: 0, row: 1 })).toBe('z3 = −1.00, −3 standard deviations from its mean');
    expect(cellWords(look, { column: 1, row: 0 })).toBe('z1 = 1.00, at its mean');
    expect(stepNames(look)).toEqual(['−3σ', '0', '+3σ']);
  });

  it('say so where the decoder ignores the code', () => {
    const dull = { ...look, values: new Uint8Array(6 * 784) };
    expect(traversalsSummary(dull, digitShape)).toContain('nothing changes');
  });

  it('lead from a cell to its code, which leaves all other dimensions in the middle', () => {
    expect([...codeAt(look, { column: 2, row: 0 })]).toEqual([2.5, 5, 2]);
    expect([...codeAt(look, { column: 0, row: 1 })]).toEqual([1, 5, -1]);
  });

  it('are one picture, and one dimension of them is a manifold of a single row', () => {
    const { width, height, rgba } = traversalsBitmap(look, frame);
    expect([width, height]).toEqual([3 * 28, 2 * 28]);
    expect([rgba[0], rgba[rgba.length - 4]]).toEqual([7, 255]);
    const one = alongOne(look, 1, digitShape);
    expect([...one.xs]).toEqual([-1, 2, 5]);
    expect(one).toMatchObject({ side: 3, axes: [2, 2] });
    expect([one.values[0], one.values[784], one.values[3 * 784 - 1]]).toEqual([0, 100, 255]);
  });

  it('have a table', () => {
    const table = traversalsTable(look, digitShape);
    expect(table.count).toBe(2);
    expect(table.row(1)).toEqual(['z3', 2, 1, 255]);
  });
});

describe('the interpolation', () => {
  const look: Interpolation = {
    ...{ from: 3, to: 8, kind: 'straight', latent: 2 },
    codes: Float32Array.of(3, 4, 0, 1, -3, -4),
    values: Uint8Array.from({ length: 3 * 784 }, (_, at) => 50 * Math.floor(at / 784)),
  };

  it('says how close the way comes to the origin', () => {
    expect(interpolationSummary(look, ['7', '1'])).toBe(
      'From 7 to 1: the ends are 5.00 and 5.00 from the origin, the closest code on the way 1.00.',
    );
    expect(interpolationSummary({ ...look, to: 3 }, ['7', '7'])).toContain('select another');
    expect(stepWords(look, 1)).toBe('50% of the way, 1.00 from the origin');
    expect([...codeAtStep(look, 2)]).toEqual([-3, -4]);
  });

  it('is a row of pictures, and a table of codes', () => {
    expect(interpolationBitmap(look, frame)).toMatchObject({ width: 3 * 28, height: 28 });
    expect(interpolationTable(look).row(0)).toEqual([1, 0, 3, 4, 5]);
  });
});

describe('clusters and classes', () => {
  const look: Clusters = {
    ...{ count: 6, latent: 1, labels: Uint8Array.of(0, 0, 0, 1, 1, 1), centres: Float32Array.of(0, 9) },
    ...{ values: new Uint8Array(2 * 784), silhouette: 0.5, silhouettes: Float32Array.of(0.25, 0.75), compared: 6 },
  };
  const testSet = {
    labels: Uint8Array.of(3, 3, 5, 5, 5, 5),
    from: new Uint8Array(6),
  } as unknown as TestSet;
  const rows = classRows(look, testSet, initialParams);

  it('are counted, class by class', () => {
    expect(rows.map(({ name, anomalous, counts, total }) => [name, anomalous, [...counts], total])).toEqual([
      ['3', false, [2, 0], 2],
      ['5', true, [1, 3], 4],
    ]);
    expect([0, 1].map(cluster => mainClass(rows, cluster)?.name)).toEqual(['3', '5']);
    expect(purity(rows, look)).toBeCloseTo(5 / 6, 12);
  });

  it('are spoken of', () => {
    expect(clustersSummary(look, rows)).toBe(
      '2 clusters of 6 codes; mean silhouette 0.50. 83.3% are of the class that is most frequent in their cluster.',
    );
    expect(clusterWords(look, rows, 1)).toBe('Cluster 2: 3 codes, 100.0% of them 5; silhouette 0.75');
    expect(clustersTable(look, rows).row(0)).toEqual([1, 3, 0.25, 2, 1]);
  });
});

describe('factors', () => {
  const rng = random(1, 'factors');
  const count = 1000;
  const slant = Float32Array.from({ length: count }, () => rng.normal());
  const noise = Float32Array.from({ length: count }, () => rng.normal());
  const mean = Float32Array.from({ length: 3 * count }, (_, at) => {
    const i = Math.floor(at / 3);
    return [rng.normal(), 2 * slant[i] + 0.2 * rng.normal(), 0][at % 3];
  });
  const look = { count, testCount: count, dimensions: 3, mean } as unknown as Latent;
  const factors = [
    { id: 'slant', label: 'Slant', unit: '°' },
    { id: 'noise', label: 'Noise', unit: '' },
    { id: 'other', label: 'Not known here', unit: '' },
  ];
  // The class is told by nothing; the last code is of another dataset, and of no slant.
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 2);
  const from = Uint8Array.from({ length: count }, (_, i) => Number(i === count - 1));
  const known = { labels, from };
  slant[count - 1] = Number.NaN;
  const matrix = factorMatrix(look, { ...known, factors: { slant, noise } }, factors);

  it('are told by the dimension that holds them, and by no other', () => {
    const [ofClass, first, second] = matrix.rows;
    expect(matrix.rows.map(({ factor }) => factor.label)).toEqual(['Class', 'Slant', 'Noise']);
    expect(matrix.count).toBe(count - 1);
    expect(Math.max(...ofClass.shares)).toBeLessThan(0.05);
    expect(first.best).toBe(1);
    expect(first.shares[1]).toBeGreaterThan(0.6);
    expect(first.shares[0]).toBeLessThan(0.05);
    expect(first.shares[2]).toBe(0);
    expect(first.gap).toBeCloseTo(first.shares[1] - first.shares[0], 12);
    expect(Math.max(...second.shares)).toBeLessThan(0.05);
    expect(matrix.shown).toEqual([0, 1, 2]);
  });

  it('are spoken of, and a table', () => {
    expect(factorsSummary(matrix)).toMatch(/^z2 tells most of one factor: \d+(\.\d+)?% of “Slant”\./);
    expect(factorsSummary(factorMatrix({ ...look, count: 0 }, { ...known, factors: {} }, factors))).toBe(
      'No factor is known of these examples.',
    );
    const table = factorsTable(matrix);
    expect(table.columns).toEqual(['factor', 'z1', 'z2', 'z3', 'gap']);
    expect(table.row(0)).toHaveLength(5);
  });

  it('show the dimensions that tell most of many', () => {
    const wide = Float32Array.from({ length: 15 * count }, (_, at) =>
      at % 15 === 14 ? slant[Math.floor(at / 15)] : 0,
    );
    const { shown } = factorMatrix({ ...look, dimensions: 15, mean: wide }, { ...known, factors: { slant } }, factors);
    expect(shown).toHaveLength(12);
    expect(shown).toContain(14);
  });
});
