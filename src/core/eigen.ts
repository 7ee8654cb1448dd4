// Eigenvalues and eigenvectors of a symmetric matrix, such as a covariance.

/** What a symmetric matrix [d, d] does to the directions that it only stretches, the largest eigenvalue first. */
export interface Eigen {
  /** [d], falling. */
  readonly values: Float64Array;
  /** [d, d], a row an eigenvector of length 1. */
  readonly vectors: Float64Array;
}

/** Sweeps after which it gives up; ten are many for a matrix of a thousand rows. */
const MOST_SWEEPS = 60;

/**
 * Cyclic Jacobi rotations: each makes one entry beside the diagonal zero, until none is left (Golub and Van Loan, "Matrix
 * computations", section 8.5). Slower than the methods for large matrices, and precise for small ones.
 * @param matrix [d, d], row-major, symmetric
 * @throws RangeError it has not d * d entries
 */
export function symmetricEigen(matrix: ArrayLike<number>, d: number): Eigen {
  if (matrix.length !== d * d) throw new RangeError(`There are ${matrix.length} entries for ${d} rows.`);
  const a = Float64Array.from(matrix);
  const v = new Float64Array(d * d);
  for (let i = 0; i < d; i++) v[i * d + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS && besideDiagonal(a, d) > 0; sweep++)
    for (let p = 0; p < d; p++) for (let q = p + 1; q < d; q++) rotate(a, v, d, p, q);
  const order = Array.from({ length: d }, (_, i) => i).sort((i, j) => a[j * d + j] - a[i * d + i]);
  const vectors = new Float64Array(d * d);
  order.forEach((from, to) => {
    vectors.set(v.subarray(from * d, (from + 1) * d), to * d);
  });
  return { values: Float64Array.from(order, i => a[i * d + i]), vectors };
}

/** Squares of what is left beside the diagonal; zero where it is lost in the rounding of the diagonal. */
function besideDiagonal(a: Float64Array, d: number): number {
  let [beside, along] = [0, 0];
  for (let i = 0; i < d; i++) {
    along += a[i * d + i] ** 2;
    for (let j = 0; j < i; j++) beside += a[i * d + j] ** 2;
  }
  return beside > 1e-30 * along ? beside : 0;
}

/** Turns rows and columns p and q of `a`, and rows p and q of `v`, so that a[p, q] becomes zero (both mutated). */
function rotate(a: Float64Array, v: Float64Array, d: number, p: number, q: number): void {
  const apq = a[p * d + q];
  if (apq === 0) return;
  const theta = (a[q * d + q] - a[p * d + p]) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (m: Float64Array, i: number, j: number) => {
    const [x, y] = [m[i], m[j]];
    m[i] = c * x - s * y;
    m[j] = s * x + c * y;
  };
  for (let k = 0; k < d; k++) turn(a, k * d + p, k * d + q);
  for (let k = 0; k < d; k++) turn(a, p * d + k, q * d + k);
  for (let k = 0; k < d; k++) turn(v, p * d + k, q * d + k);
  a[p * d + q] = 0;
  a[q * d + p] = 0;
}
