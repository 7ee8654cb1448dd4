// What computes each projection: one file and one line each, fetched when it is asked for. Apart from what projections say of
// themselves, which the page and the engine read too: each would have a copy of all of them.

import type { ProjectionId } from '../index.ts';
import type { Fit } from '../types.ts';

/** Null where the plane shows two numbers of the code as they are. */
export const fits: Readonly<Record<ProjectionId, (() => Promise<Fit>) | null>> = {
  dimensions: null,
  pca: async () => (await import('./pca.ts')).compute,
  umap: async () => (await import('./umap.ts')).compute,
  tsne: async () => (await import('./tsne.ts')).compute,
};
