// Every view: one component and one line each, in the order in which a zone shows them.

import type { ComponentType } from 'react';
import { Curves } from './curves/Curves.tsx';
import { Histogram } from './detector/Histogram.tsx';
import { Numbers } from './detector/Numbers.tsx';
import { Roc } from './detector/Roc.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Manifold } from './manifold/Manifold.tsx';
import { Scatter } from './scatter/Scatter.tsx';

interface View {
  /** The card's element has the id `view-` plus this. */
  readonly id: string;
  readonly zone: 'stage' | 'detector';
  readonly title: string;
  readonly Component: ComponentType;
}

export const views: readonly View[] = [
  { id: 'latent', zone: 'stage', title: 'Latent plane', Component: Scatter },
  { id: 'manifold', zone: 'stage', title: 'Manifold', Component: Manifold },
  { id: 'reconstructions', zone: 'stage', title: 'Reconstructions', Component: Gallery },
  { id: 'curves', zone: 'stage', title: 'Loss curves', Component: Curves },
  { id: 'roc', zone: 'detector', title: 'ROC curve', Component: Roc },
  { id: 'score', zone: 'detector', title: 'Score', Component: Histogram },
  { id: 'numbers', zone: 'detector', title: 'In numbers', Component: Numbers },
];
