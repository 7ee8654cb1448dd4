// What each latent dimension tells of the factors that the examples were made with: a matrix of shares of information.

import { binned, informationShare } from '../../core/mutualInformation.ts';
import type { Factor } from '../../datasets/types.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Latent } from '../../probes/latent.ts';
import { fixed, percent, whole } from '../numbers.ts';
import type { Table } from '../table.ts';

/** Codes that are compared, as many as are there in a moment; and dimensions that are shown. */
const MOST_CODES = 5000;
const MOST_DIMENSIONS = 12;

export interface FactorRow {
  readonly factor: Factor;
  /** [latent] I(z; factor) / H(factor), 0..1. */
  readonly shares: Float64Array;
  /** The dimension, from 0, that tells most of it. */
  readonly best: number;
  /** By how much it tells more than the next one, as a share of H(factor); with one dimension, all that it tells. */
  readonly gap: number;
}

export interface FactorMatrix {
  readonly count: number;
  readonly latent: number;
  readonly rows: readonly FactorRow[];
  /** Dimensions, from 0 and rising, that are shown: all, or the twelve that tell most. */
  readonly shown: readonly number[];
}

/** What an example is of is a factor, too; its id is that of the colouring. */
const classFactor: Factor = { id: 'class', label: 'Class', unit: '' };

/**
 * The class and the factors; anomalies that were added from another dataset take no part.
 * @param factors of the dataset, of which those are kept that the test set knows
 */
export function factorMatrix(
  look: Latent,
  testSet: Pick<TestSet, 'factors' | 'labels' | 'from'>,
  factors: readonly Factor[],
): FactorMatrix {
  const { dimensions: latent, mean } = look;
  const own = Array.from({ length: look.count }, (_, i) => i)
    .filter(i => testSet.from[i] === 0)
    .slice(0, MOST_CODES);
  const columns = Array.from({ length: latent }, (_, d) => binned(Float32Array.from(own, i => mean[i * latent + d])));
  const rows = [classFactor, ...factors].flatMap(factor => {
    const known = factor === classFactor ? testSet.labels : testSet.factors[factor.id];
    if (!known) return [];
    const told = binned(Float32Array.from(own, i => known[i]));
    return [
      rowOf(
        factor,
        Float64Array.from(columns, z => informationShare(z, told)),
      ),
    ];
  });
  const most = (d: number) => Math.max(...rows.map(({ shares }) => shares[d]));
  const shown = Array.from(columns.keys())
    .sort((a, b) => most(b) - most(a))
    .slice(0, MOST_DIMENSIONS)
    .sort((a, b) => a - b);
  return { count: own.length, latent, rows, shown };
}

function rowOf(factor: Factor, shares: Float64Array): FactorRow {
  const falling = shares.toSorted().reverse();
  return { factor, shares, best: shares.indexOf(falling[0]), gap: falling[0] - (falling[1] ?? 0) };
}

export function factorsSummary({ rows, count }: FactorMatrix): string {
  if (rows.length === 0 || count === 0) return 'No factor is known of these examples.';
  const [clearest] = rows.toSorted((a, b) => b.shares[b.best] - a.shares[a.best]);
  const gap = rows.reduce((sum, row) => sum + row.gap, 0) / rows.length;
  return `z${clearest.best + 1} tells most of one factor: ${percent(clearest.shares[clearest.best])} of “${clearest.factor.label}”. Mutual information gap ${fixed(gap)}, over ${whole(count)} codes.`;
}

export const cellWords = ({ factor, shares }: FactorRow, d: number): string =>
  `z${d + 1} tells ${percent(shares[d])} of “${factor.label}”`;

export const factorsTable = ({ rows, latent }: FactorMatrix): Table => ({
  columns: ['factor', ...Array.from({ length: latent }, (_, d) => `z${d + 1}`), 'gap'],
  count: rows.length,
  row: i => [rows[i].factor.label, ...rows[i].shares, rows[i].gap],
});
