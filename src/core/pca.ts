// Principal components: the directions in which codes vary most, and codes as places along them. It turns the space and
// leaves distances as they are, so a place on the plane is a code again.

import { type AnyCodes, meansOf } from './codes.ts';
import { symmetricEigen } from './eigen.ts';

export interface Pca {
  /** [latent] */
  readonly mean: Float64Array;
  /** [kept, latent], a row a component of length 1; its entry of the largest absolute value is positive. */
  readonly components: Float64Array;
  /** [kept] variance along each, falling, and its share of all variance, 0..1. */
  readonly variance: Float64Array;
  readonly share: Float64Array;
}

/**
 * Principal component analysis of the means, centred and not scaled; variances divide by count - 1. Pearson (1901), Hotelling
 * (1933).
 * @param kept components wanted; fewer where there are fewer dimensions
 * @throws RangeError fewer than two codes, or a mean that is not finite
 */
export function pca(codes: AnyCodes, kept = codes.latent): Pca {
  const { count, latent } = codes;
  if (count < 2) throw new RangeError('Principal components need two codes or more.');
  const z = meansOf(codes);
  const mean = new Float64Array(latent);
  for (let i = 0; i < z.length; i++) mean[i % latent] += z[i] / count;
  for (let i = 0; i < z.length; i++) z[i] -= mean[i % latent];
  const { values, vectors } = symmetricEigen(covariance(z, count, latent), latent);
  const variance = values.map(value => Math.max(0, value));
  const total = variance.reduce((sum, value) => sum + value, 0);
  const components = vectors.slice(0, Math.min(kept, latent) * latent);
  for (let at = 0; at < components.length; at += latent) orient(components.subarray(at, at + latent));
  return {
    mean,
    components,
    variance: variance.slice(0, kept),
    share: variance.slice(0, kept).map(value => (total > 0 ? value / total : 0)),
  };
}

/** Places [count, kept] of z [count, latent] along the components. */
export function project({ mean, components }: Pca, z: ArrayLike<number>): Float64Array {
  const latent = mean.length;
  const kept = components.length / latent;
  const places = new Float64Array((z.length / latent) * kept);
  for (let at = 0; at < places.length; at++) {
    const [row, component] = [Math.floor(at / kept) * latent, (at % kept) * latent];
    for (let j = 0; j < latent; j++) places[at] += (z[row + j] - mean[j]) * components[component + j];
  }
  return places;
}

/** The code [latent] at a place [kept]: what the components that were not kept would add is left out. */
export function unproject({ mean, components }: Pca, place: ArrayLike<number>): Float64Array {
  const latent = mean.length;
  return mean.map((middle, j) => {
    let value = middle;
    for (let c = 0; c < place.length; c++) value += place[c] * components[c * latent + j];
    return value;
  });
}

/** Of centred z [count, d], [d, d]. */
function covariance(z: Float64Array, count: number, d: number): Float64Array {
  const sums = new Float64Array(d * d);
  for (let n = 0; n < count; n++)
    for (let i = 0; i < d; i++) {
      const left = z[n * d + i];
      for (let j = 0; j <= i; j++) sums[i * d + j] += left * z[n * d + j];
    }
  for (let i = 0; i < d; i++)
    for (let j = 0; j <= i; j++) {
      sums[i * d + j] /= count - 1;
      sums[j * d + i] = sums[i * d + j];
    }
  return sums;
}

/** An eigenvector has no sign of its own: of the two, the one whose largest entry is positive (mutated). */
function orient(component: Float64Array): void {
  let most = 0;
  for (let j = 1; j < component.length; j++) if (Math.abs(component[j]) > Math.abs(component[most])) most = j;
  if (component[most] < 0) for (let j = 0; j < component.length; j++) component[j] = -component[j];
}
