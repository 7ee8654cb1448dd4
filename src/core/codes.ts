// Codes: what the encoder says about images, one Gaussian each. Every score in latent space is a function of codes alone,
// and those that compare with training codes are fitted once and then asked as often as the model is scored.

/** One diagonal Gaussian an image. Row-major. */
export interface Codes<Numbers extends ArrayLike<number> = Float32Array> {
  readonly count: number;
  readonly latent: number;
  /** [count, latent] */
  readonly mean: Numbers;
  /** [count, latent]; null for models without log-variance, whose codes are points. */
  readonly logVar: Numbers | null;
}

/** Codes in any precision, such as the doubles of a reference. */
export type AnyCodes = Codes<ArrayLike<number>>;

/** What a fit returns: codes [count, latent] -> scores [count], higher = more anomalous. */
export type LatentScore = (codes: AnyCodes) => Float64Array;

/** The first `count` codes, or all of them when there are fewer: a view, nothing is copied. */
export function take(codes: Codes, count: number): Codes {
  const kept = Math.min(count, codes.count);
  const length = kept * codes.latent;
  return {
    count: kept,
    latent: codes.latent,
    mean: codes.mean.subarray(0, length),
    logVar: codes.logVar?.subarray(0, length) ?? null,
  };
}

/**
 * The means as doubles, [count, latent]: a copy.
 * @throws RangeError a mean is not finite, or there are not count * latent of them
 */
export function meansOf(codes: AnyCodes): Float64Array {
  return finite(codes, codes.mean, 'mean', value => value);
}

/**
 * The standard deviations s = exp(logVar / 2) as doubles, [count, latent]; zeros without log-variance.
 * @throws RangeError a deviation is not finite, or there are not count * latent of them
 */
export function deviationsOf(codes: AnyCodes): Float64Array {
  if (codes.logVar === null) return new Float64Array(codes.count * codes.latent);
  return finite(codes, codes.logVar, 'standard deviation', value => Math.exp(value / 2));
}

/**
 * The training means that a fit needs, [count, latent].
 * @throws RangeError there is none, or one is not finite
 */
export function trainingMeans(train: AnyCodes): Float64Array {
  if (train.count < 1) throw new RangeError('There are no training codes to compare with.');
  return meansOf(train);
}

/** @throws RangeError codes and training codes have different numbers of dimensions */
export function sameLatent(codes: AnyCodes, latent: number): void {
  if (codes.latent !== latent)
    throw new RangeError(`Codes of ${codes.latent} dimensions meet training codes of ${latent}.`);
}

/**
 * Squared distance to the middle of the prior N(0, I): |mean|^2, [count]. The log-variance takes no part.
 * @throws RangeError a mean is not finite
 */
export function distanceToPrior(codes: AnyCodes): Float64Array {
  const mean = meansOf(codes);
  const scores = new Float64Array(codes.count);
  for (let i = 0; i < mean.length; i++) scores[Math.floor(i / codes.latent)] += mean[i] ** 2;
  return scores;
}

function finite(codes: AnyCodes, values: ArrayLike<number>, name: string, read: (value: number) => number) {
  if (values.length !== codes.count * codes.latent)
    throw new RangeError(`There are ${values.length} numbers for ${codes.count} codes of ${codes.latent} dimensions.`);
  const out = new Float64Array(values.length);
  for (let i = 0; i < out.length; i++) {
    out[i] = read(values[i]);
    if (!Number.isFinite(out[i]))
      throw new RangeError(`A ${name} of code ${Math.floor(i / codes.latent)} is not a finite number.`);
  }
  return out;
}
