import type { Projection } from './types.ts';

export const umap: Projection = {
  label: 'UMAP',
  help: 'Keeps neighbours together and lets clusters drift apart: 15 neighbours, least distance 0.1. Distances between clusters, their sizes and the axes mean nothing, and a place on the plane is not a code. Another seed gives a somewhat different picture.',
  source: 'L. McInnes, J. Healy and J. Melville (2018)',
  axes: ['UMAP 1', 'UMAP 2'],
  most: { training: 2000, rest: 10_000 },
  isComputed: true,
};
