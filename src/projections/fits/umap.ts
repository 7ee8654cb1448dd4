import { UMAP } from 'umap-js';
import { random } from '../../core/random.ts';
import type { Fit } from '../types.ts';
import { compute as principalPlane } from './pca.ts';

/** What finding the neighbours is of the whole, roughly. */
const NEIGHBOURS_SHARE = 0.3;
/** Where the library would place its points at random: as far from the middle on either side. */
const SPAN = 10;

/**
 * UMAP as umap-js has it: 15 neighbours, least distance 0.1, chance from our own generator. It begins with the principal components
 * in place of random places, so that codes which have moved a little give a picture that is turned the same way (Kobak and Linderman,
 * "Initialization is critical for preserving global data structure in both t-SNE and UMAP", 2021). A new code is placed among its
 * neighbours in the space and moved a little, the others staying where they are.
 * @throws RangeError fewer codes than neighbours
 */
export const compute: Fit = (codes, { seed, report }) => {
  const { count, latent, mean } = codes;
  const nNeighbors = 15;
  if (count <= nNeighbors) throw new RangeError(`UMAP needs more than ${nNeighbors} codes.`);
  const rng = random(seed, 'umap');
  const umap = new UMAP({ nComponents: 2, nNeighbors, minDist: 0.1, random: () => rng.uniform() });
  const rows = Array.from({ length: count }, (_, i) => Array.from({ length: latent }, (_, d) => mean[i * latent + d]));
  const epochs = umap.initializeFit(rows);
  const { places } = principalPlane(codes, { seed, report });
  const wide = places.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  umap.getEmbedding().forEach((row, i) => {
    for (const axis of [0, 1]) row[axis] = (SPAN * places[2 * i + axis]) / wide;
  });
  for (let epoch = 0; epoch < epochs; epoch++) {
    umap.step();
    if (epoch % 10 === 0) report(NEIGHBOURS_SHARE + ((1 - NEIGHBOURS_SHARE) * epoch) / epochs);
  }
  return {
    places: Float32Array.from(umap.getEmbedding().flat()),
    map: null,
    place: code => {
      const [[x, y]] = umap.transform([Array.from(code)]);
      return [x, y];
    },
  };
};
