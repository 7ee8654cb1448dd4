// How likely the model finds images that it has not seen: two lower bounds of log p(x), averaged over images, with the
// standard error of that average.

import { estimates } from './estimate.ts';

/** A mean over images and its standard error, both in nats; the error is NaN where there is one image, the mean where none. */
export interface MeanNats {
  readonly mean: number;
  readonly error: number;
}

/** What scores say of the same images, [n] each, in nats per image. */
export interface NatsPerImage {
  /** -ELBO: the reconstruction plus the KL. */
  readonly negativeElbo: ArrayLike<number>;
  /** -log p(x) by importance weighting: Burda, Grosse and Salakhutdinov (2016), equation 8. */
  readonly importance: ArrayLike<number>;
  /** KL(q(z|x) || p(z)) */
  readonly kl: ArrayLike<number>;
}

export interface Likelihood {
  readonly count: number;
  /** A lower bound of log p(x). */
  readonly elbo: MeanNats;
  /** A higher one. */
  readonly importance: MeanNats;
  /** How much higher, image by image: the two are of the same images, so this is surer than either. */
  readonly gap: MeanNats;
  /** What the ELBO is made of: E log p(x|z), and the KL that is taken away from it. */
  readonly reconstruction: MeanNats;
  readonly kl: MeanNats;
}

export function meanNats(values: ArrayLike<number>): MeanNats {
  const { mean, error } = estimates(values);
  return { mean: mean.at(-1) ?? Number.NaN, error: error.at(-1) ?? Number.NaN };
}

/** Of the images that are chosen, such as the normal ones. */
export function likelihood(
  { negativeElbo, importance, kl }: NatsPerImage,
  chooses: (image: number) => boolean,
): Likelihood {
  const chosen = Array.from({ length: negativeElbo.length }, (_, i) => i).filter(chooses);
  const over = (value: (i: number) => number) => meanNats(chosen.map(value));
  return {
    count: chosen.length,
    elbo: over(i => -negativeElbo[i]),
    importance: over(i => -importance[i]),
    gap: over(i => negativeElbo[i] - importance[i]),
    reconstruction: over(i => kl[i] - negativeElbo[i]),
    kl: over(i => kl[i]),
  };
}

/** Bits that a code built from this model would spend on each of the image's values: -log2 p(x) / values. */
export const bitsPerDimension = (nats: number, values: number): number => -nats / (values * Math.LN2);
