// How sure the ROC curve and the two areas are: the same test drawn again and again from its own images, with replacement,
// and how far they move. It measures the luck of the test set, not that of training: for that there are seeds.

import { type Random, random } from './random.ts';
import { quantile, type SortedScores, sortByClass } from './rising.ts';

export interface BootstrapOptions {
  /** How many test sets are drawn. Default 200. */
  resamples?: number;
  /** The same seed gives the same band. */
  seed: number;
  /** Share of the resamples inside the band, between 0 and 1. Default 0.95. */
  level?: number;
  /** Points of the band, evenly from 0 to 1; at least 2. Default 101. */
  grid?: number;
}

export interface RocBand {
  /** Where the area lies in `level` of the resamples; null when a class is empty. */
  auc: { low: number; high: number } | null;
  /** The area in every resample, [resamples], in the order they were drawn. */
  aucs: Float64Array;
  /** The same for the average precision of the same resamples. */
  averagePrecision: { low: number; high: number } | null;
  averagePrecisions: Float64Array;
  /** [grid], 0 to 1 */
  falsePositiveRate: Float64Array;
  /** [grid], lower and upper end of the true positive rate. */
  low: Float64Array;
  high: Float64Array;
}

/**
 * Percentile bootstrap of the ROC curve, its area and the average precision: B. Efron and R. Tibshirani, "An introduction to the bootstrap"
 * (1993), section 13.3. Normals and anomalies are drawn apart, so that every resample has as many of each as the test set.
 * The band averages vertically: T. Fawcett, "An introduction to ROC analysis" (2006), section 9.1. Where a curve rises
 * straight up at a grid point, the upper end counts. When a class is empty there are no points and both areas are
 * null.
 *
 * Takes resamples * n steps: scores are sorted once, and a resample is how often each was drawn. It draws with
 * `random(seed, 'bootstrap')`: the normals of a resample first, then its anomalies, both as places in rising order.
 * @param scores [n], higher = more anomalous
 * @param isAnomaly [n], 1 = anomaly
 * @throws RangeError a score is not a number, the lengths differ, or an option is out of range
 */
export function bootstrapRoc(
  scores: ArrayLike<number>,
  isAnomaly: ArrayLike<number>,
  { resamples = 200, seed, level = 0.95, grid = 101 }: BootstrapOptions,
): RocBand {
  if (!(Number.isInteger(resamples) && resamples >= 1)) throw new RangeError('Resamples are a whole number from 1.');
  if (!(Number.isInteger(grid) && grid >= 2)) throw new RangeError('The points of a band are a whole number from 2.');
  if (!(level > 0 && level < 1)) throw new RangeError('A level lies between 0 and 1.');
  const sorted = sortByClass(scores, isAnomaly);
  if (sorted.normals.length === 0 || sorted.anomalies.length === 0)
    return {
      ...{ auc: null, aucs: none(), averagePrecision: null, averagePrecisions: none() },
      ...{ falsePositiveRate: none(), low: none(), high: none() },
    };

  const ranks = ranksOf(sorted);
  const normals = new Uint32Array(ranks.count);
  const anomalies = new Uint32Array(ranks.count);
  const aucs = new Float64Array(resamples);
  const averagePrecisions = new Float64Array(resamples);
  const heights = new Float64Array(grid * resamples); // [grid, resamples]
  const rng = random(seed, 'bootstrap');
  for (let r = 0; r < resamples; r++) {
    draw(ranks.normals, rng, normals);
    draw(ranks.anomalies, rng, anomalies);
    const areas = trace(normals, anomalies, sorted, grid, (g, height) => {
      heights[g * resamples + r] = height;
    });
    aucs[r] = areas.auc;
    averagePrecisions[r] = areas.averagePrecision;
  }

  const tail = (1 - level) / 2;
  const low = new Float64Array(grid);
  const high = new Float64Array(grid);
  for (let g = 0; g < grid; g++) {
    const column = heights.subarray(g * resamples, (g + 1) * resamples).sort();
    low[g] = quantile(column, tail);
    high[g] = quantile(column, 1 - tail);
  }
  return {
    auc: middle(aucs, level),
    aucs,
    averagePrecision: middle(averagePrecisions, level),
    averagePrecisions,
    falsePositiveRate: Float64Array.from({ length: grid }, (_, g) => g / (grid - 1)),
    low,
    high,
  };
}

/** Between which numbers the middle share of some values lies, as a percentile interval has it. @param level 0 to 1 */
export function middle(values: Float64Array, level: number): { low: number; high: number } {
  const rising = values.slice().sort();
  const tail = (1 - level) / 2;
  return { low: quantile(rising, tail), high: quantile(rising, 1 - tail) };
}

/** The rank of every score among the distinct scores of both classes, 0 = smallest; equal scores share one. */
function ranksOf({ normals, anomalies }: SortedScores) {
  const ranks = { count: 0, normals: new Uint32Array(normals.length), anomalies: new Uint32Array(anomalies.length) };
  let n = 0;
  let a = 0;
  while (n < normals.length || a < anomalies.length) {
    const score = a === anomalies.length || normals[n] < anomalies[a] ? normals[n] : anomalies[a];
    while (n < normals.length && normals[n] === score) ranks.normals[n++] = ranks.count;
    while (a < anomalies.length && anomalies[a] === score) ranks.anomalies[a++] = ranks.count;
    ranks.count++;
  }
  return ranks;
}

/** Draws as many as there are, with replacement, and counts each rank into `counts` (mutated). */
function draw(ranks: Uint32Array, rng: Random, counts: Uint32Array): void {
  counts.fill(0);
  for (let i = 0; i < ranks.length; i++) counts[ranks[rng.integer(ranks.length)]]++;
}

/** The two areas of one test set. */
export interface Areas {
  auc: number;
  averagePrecision: number;
}

/**
 * Walks the ROC curve of counts per rank from the highest rank down; tells its height at every grid point, left to right,
 * and returns its area and that of the precision-recall curve. Counts stay whole, so that neither the area nor "at a grid point" suffers from rounding.
 */
export function trace(
  normals: Uint32Array,
  anomalies: Uint32Array,
  {
    normals: { length: allNormals },
    anomalies: { length: allAnomalies },
  }: { normals: ArrayLike<number>; anomalies: ArrayLike<number> },
  grid: number,
  tell: (g: number, height: number) => void,
): Areas {
  const steps = grid - 1;
  let falseAlarms = 0;
  let found = 0;
  let doubleArea = 0;
  let precise = 0;
  let g = 0;
  for (let rank = normals.length - 1; rank >= 0; rank--) {
    const [across, up] = [normals[rank], anomalies[rank]];
    if (across === 0 && up === 0) continue;
    // Grid points left of where this step ends: g / steps < (falseAlarms + across) / allNormals, between its two ends.
    for (; g * allNormals < (falseAlarms + across) * steps; g++)
      tell(g, (found + (up * ((g * allNormals) / steps - falseAlarms)) / across) / allAnomalies);
    doubleArea += across * (2 * found + up);
    falseAlarms += across;
    found += up;
    precise += up * (found / (found + falseAlarms));
  }
  for (; g <= steps; g++) tell(g, 1); // only the last: every curve ends at (1, 1)
  return { auc: doubleArea / (2 * allNormals * allAnomalies), averagePrecision: precise / allAnomalies };
}

const none = () => new Float64Array(0);
