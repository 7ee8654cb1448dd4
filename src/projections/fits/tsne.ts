import { tsne } from '../../core/tsne.ts';
import type { Fit } from '../types.ts';

/** Exact t-SNE. What it finds are the places of these codes alone: there is no function that a new one could go through. */
export const compute: Fit = ({ count, latent, mean }, { report }) => ({
  places: Float32Array.from(tsne(mean, count, latent, { report })),
  map: null,
  place: null,
});
