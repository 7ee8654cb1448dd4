// Every projection: one file and one line each, in the order in which they are offered.

import { dimensions } from './dimensions.ts';
import { pca } from './pca.ts';
import { tsne } from './tsne.ts';
import type { Projection } from './types.ts';
import { umap } from './umap.ts';

export const projections = { dimensions, pca, umap, tsne } as const satisfies Record<string, Projection>;

export type ProjectionId = keyof typeof projections;
