// The standard normal distribution, from probabilities to places: the manifold walks through latent space in equal steps of
// probability instead of equal steps of distance.

/**
 * The z with P(Z <= z) = p, to about 1e-16 relative. -Infinity at 0, +Infinity at 1.
 * Algorithm AS 241 (PPND16): M. J. Wichura, "The percentage points of the normal distribution", Applied Statistics 37
 * (1988) 477-484.
 * @throws RangeError p is not a probability
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a probability.`);
  if (p === 0 || p === 1) return p === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(centreTop, centreBottom, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? ratio(middleTop, middleBottom, r - 1.6) : ratio(tailTop, tailBottom, r - 5);
  return q < 0 ? -z : z;
}

/**
 * Latent positions for one axis of the manifold, [count], rising: probabilities in equal steps from `from` to `to`, each
 * turned into its quantile. One position is placed in the middle.
 */
export function priorQuantiles(count: number, from = 0.05, to = 0.95): Float64Array<ArrayBuffer> {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  const start = count > 1 ? from : (from + to) / 2;
  return Float64Array.from({ length: count }, (_, i) => normalQuantile(Math.min(to, start + i * step)));
}

/** The quotient of two polynomials, coefficients from the highest power down (Horner's rule). */
const ratio = (top: number[], bottom: number[], x: number): number => horner(top, x) / horner(bottom, x);
const horner = (coefficients: number[], x: number): number => coefficients.reduce((sum, c) => sum * x + c, 0);

const centreTop = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const centreBottom = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const middleTop = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const middleBottom = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const tailTop = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const tailBottom = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];
