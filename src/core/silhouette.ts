// How well clusters are separated, point by point: whether a point lies closer to its own cluster than to the next.

export interface Silhouettes {
  /** [n] -1..1: near 1 is deep in its cluster, 0 between two, below 0 nearer to another. */
  readonly perPoint: Float64Array;
  readonly mean: number;
}

/**
 * (b - a) / max(a, b): a is the mean Euclidean distance to the others of the own cluster, b the least mean distance to the points
 * of another one; 0 for a point that is alone in its cluster. P. J. Rousseeuw, "Silhouettes" (1987). Takes time with n squared.
 * @param x [n, d]; @param labels [n] clusters, from 0
 * @throws RangeError all points are in one cluster
 */
export function silhouettes(x: ArrayLike<number>, d: number, labels: ArrayLike<number>): Silhouettes {
  const n = labels.length;
  const sizes = new Uint32Array(1 + Math.max(...Array.from(labels)));
  for (let i = 0; i < n; i++) sizes[labels[i]] += 1;
  if (sizes.filter(size => size > 0).length < 2) throw new RangeError('A silhouette needs two clusters or more.');
  const perPoint = new Float64Array(n);
  const sums = new Float64Array(sizes.length);
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    for (let j = 0; j < n; j++) {
      let squared = 0;
      for (let c = 0; c < d; c++) squared += (x[i * d + c] - x[j * d + c]) ** 2;
      sums[labels[j]] += Math.sqrt(squared);
    }
    perPoint[i] = ofOne(sums, sizes, labels[i]);
  }
  return { perPoint, mean: perPoint.reduce((sum, each) => sum + each, 0) / n };
}

/** @param sums of the distances of one point to all points of each cluster */
function ofOne(sums: Float64Array, sizes: Uint32Array, own: number): number {
  if (sizes[own] === 1) return 0;
  const a = sums[own] / (sizes[own] - 1);
  let b = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sums.length; c++) if (c !== own && sizes[c] > 0) b = Math.min(b, sums[c] / sizes[c]);
  const most = Math.max(a, b);
  return most > 0 ? (b - a) / most : 0;
}
