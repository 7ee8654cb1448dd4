import type { Projection } from './types.ts';

export const tsne: Projection = {
  label: 't-SNE',
  help: 'Keeps the nearest neighbours together, about 30 of them. Distances between clusters, their sizes and the axes mean nothing, a place on the plane is not a code, and new codes cannot be placed. Every pair of codes is compared 750 times, so it takes the first 2,000 at most, and 1,000 while a run trains.',
  formula: 'minimise KL(P ‖ Q)',
  source: 'L. van der Maaten and G. Hinton (2008)',
  axes: ['t-SNE 1', 't-SNE 2'],
  most: { training: 1000, rest: 2000 },
  isComputed: true,
};
