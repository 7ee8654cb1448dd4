// Every view: one component and one line each, in the order in which a zone shows them.

import type { ComponentType } from 'react';
import { later } from '../later.tsx';
import { Curves } from './curves/Curves.tsx';
import { Histogram } from './detector/Histogram.tsx';
import { Roc } from './detector/Roc.tsx';
import { Gallery } from './gallery/Gallery.tsx';
import { Manifold } from './manifold/Manifold.tsx';
import { Scatter } from './scatter/Scatter.tsx';

// Cards below the first screen are fetched after it, so that it comes sooner.
const AllScores = later(async () => (await import('./scores/AllScores.tsx')).AllScores);
const Draw = later(async () => (await import('./draw/Draw.tsx')).Draw);
const PrecisionRecall = later(async () => (await import('./detector/PrecisionRecall.tsx')).PrecisionRecall);
const Runs = later(async () => (await import('./runs/Runs.tsx')).Runs);
const Sweep = later(async () => (await import('./sweep/Sweep.tsx')).Sweep);
const Numbers = later(async () => (await import('./detector/Numbers.tsx')).Numbers);
const Cost = later(async () => (await import('./detector/Cost.tsx')).Cost);

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
  { id: 'draw', zone: 'stage', title: 'Your own image', Component: Draw },
  { id: 'runs', zone: 'stage', title: 'Runs', Component: Runs },
  { id: 'sweep', zone: 'stage', title: 'Sweep', Component: Sweep },
  { id: 'roc', zone: 'detector', title: 'ROC curve', Component: Roc },
  { id: 'score', zone: 'detector', title: 'Score', Component: Histogram },
  { id: 'scores', zone: 'detector', title: 'All scores', Component: AllScores },
  { id: 'precision-recall', zone: 'detector', title: 'Precision and recall', Component: PrecisionRecall },
  { id: 'cost', zone: 'detector', title: 'Cost', Component: Cost },
  { id: 'numbers', zone: 'detector', title: 'In numbers', Component: Numbers },
];
