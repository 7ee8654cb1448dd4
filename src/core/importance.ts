// The logarithm of an average of very small numbers, such as the likelihoods of an image under L codes: each of them is 0
// in floating point, and their average is not.

/**
 * log((exp(v_1) + ... + exp(v_L)) / L), computed as m + log(mean(exp(v - m))) with m = max(v), so that nothing overflows.
 * With v = log p(x|z) + log p(z) - log q(z|x) and z drawn from q, it is the importance-weighted bound on log p(x): Burda,
 * Grosse and Salakhutdinov, "Importance weighted autoencoders" (2016), equation 8.
 * @param values [L], at least one; -Infinity is the logarithm of 0, and with a NaN among them the average is NaN
 * @throws RangeError there are none
 */
export function logMeanExp(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('There is no average of no numbers.');
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) return Number.NaN; // the model has diverged, which whoever asked finds in every score
    if (values[i] > largest) largest = values[i];
  }
  if (!Number.isFinite(largest)) return largest; // infinity minus infinity would be NaN
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i] - largest);
  return largest + Math.log(sum / values.length);
}
