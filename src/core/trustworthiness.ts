// Whether those who are neighbours on a plane were neighbours in the space: the part of a projection that a reader believes.

/**
 * 1 - 2 / (n k (2 n - 3 k - 1)) * sum over i and its k nearest j on the plane of max(0, rank of j among the neighbours of i in
 * the space - k): 1 is perfect. Venna and Kaski, "Neighborhood preservation in nonlinear projection methods" (2001).
 * @param x [n, d] in the space; @param y [n, 2] on the plane
 * @param k neighbours, fewer than n / 2
 * @throws RangeError k is out of range
 */
export function trustworthiness(x: ArrayLike<number>, n: number, d: number, y: ArrayLike<number>, k: number): number {
  if (!(Number.isInteger(k) && k >= 1 && k < n / 2)) throw new RangeError(`Neighbours are 1 to fewer than ${n / 2}.`);
  let penalty = 0;
  const inSpace = new Float64Array(n);
  const onPlane = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    distancesFrom(x, d, i, inSpace);
    distancesFrom(y, 2, i, onPlane);
    for (const j of nearest(onPlane, k)) penalty += Math.max(0, rankOf(j, inSpace) - k);
  }
  return 1 - (2 * penalty) / (n * k * (2 * n - 3 * k - 1));
}

/** Squared, to all others; `squared` is filled (mutated), and the point itself is far from itself. */
function distancesFrom(x: ArrayLike<number>, d: number, i: number, squared: Float64Array): void {
  for (let j = 0; j < squared.length; j++) {
    let sum = 0;
    for (let c = 0; c < d; c++) sum += (x[i * d + c] - x[j * d + c]) ** 2;
    squared[j] = sum;
  }
  squared[i] = Number.POSITIVE_INFINITY;
}

/** Of equally near ones, the lower index is the nearer. */
const isNearer = (squared: Float64Array, a: number, b: number): boolean =>
  squared[a] < squared[b] || (squared[a] === squared[b] && a < b);

/** The k nearest. */
function nearest(squared: Float64Array, k: number): number[] {
  const found: number[] = [];
  for (let j = 0; j < squared.length; j++) {
    if (found.length === k && !isNearer(squared, j, found[k - 1])) continue;
    let place = Math.min(found.length, k - 1);
    for (; place > 0 && isNearer(squared, j, found[place - 1]); place--) found[place] = found[place - 1];
    found[place] = j;
  }
  return found;
}

/** 1 for the nearest of all. */
function rankOf(j: number, squared: Float64Array): number {
  let rank = 1;
  for (let other = 0; other < squared.length; other++) if (isNearer(squared, other, j)) rank++;
  return rank;
}
