// Every view: one component and one line each, in the order in which the page shows them. What is in the fold stands on the
// first screen of a wide page; the workbench below it has columns, and what is in it can be folded and found from a list.

import type { ComponentType } from 'react';
import { later } from '../later.tsx';
import { Roc } from './detector/Roc.tsx';
import { Manifold } from './manifold/Manifold.tsx';
import { Scatter } from './scatter/Scatter.tsx';

// Cards below the first screen are fetched after it, so that it comes sooner.
const Curves = later(async () => (await import('./curves/Curves.tsx')).Curves);
const Gallery = later(async () => (await import('./gallery/Gallery.tsx')).Gallery);
const Histogram = later(async () => (await import('./detector/Histogram.tsx')).Histogram);
const AllScores = later(async () => (await import('./scores/AllScores.tsx')).AllScores);
const Draw = later(async () => (await import('./draw/Draw.tsx')).Draw);
const PrecisionRecall = later(async () => (await import('./detector/PrecisionRecall.tsx')).PrecisionRecall);
const Runs = later(async () => (await import('./runs/Runs.tsx')).Runs);
const Sweep = later(async () => (await import('./sweep/Sweep.tsx')).Sweep);
const Numbers = later(async () => (await import('./detector/Numbers.tsx')).Numbers);
const Cost = later(async () => (await import('./detector/Cost.tsx')).Cost);
const figures = () => import('./figures.ts');
const Classes = later(async () => (await figures()).Classes);
const AucCurve = later(async () => (await figures()).AucCurve);
const Comparison = later(async () => (await figures()).Comparison);
const Likelihood = later(async () => (await figures()).Likelihood);
const Units = later(async () => (await figures()).Units);
const Residuals = later(async () => (await figures()).Residuals);

export interface View {
  /** The card's element has the id `view-` plus this. */
  readonly id: string;
  readonly title: string;
  readonly zone: 'fold' | 'workbench';
  /** The tab that holds it on a phone. */
  readonly tab: 'stage' | 'detector';
  /** How high it is, roughly, in rem: the columns of the workbench are filled by it. */
  readonly height: number;
  /** Over all columns of the workbench. */
  readonly isWide?: true;
  /** Folded until somebody opens it. */
  readonly isFolded?: true;
  readonly Component: ComponentType;
}

export const views: readonly View[] = [
  { id: 'latent', title: 'Latent plane', zone: 'fold', tab: 'stage', height: 36, Component: Scatter },
  { id: 'manifold', title: 'Manifold', zone: 'fold', tab: 'stage', height: 36, Component: Manifold },
  { id: 'roc', title: 'ROC curve', zone: 'fold', tab: 'detector', height: 36, Component: Roc },
  { id: 'reconstructions', title: 'Reconstructions', zone: 'workbench', tab: 'stage', height: 38, Component: Gallery },
  { id: 'score', title: 'Score', zone: 'workbench', tab: 'detector', height: 58, Component: Histogram },
  { id: 'scores', title: 'All scores', zone: 'workbench', tab: 'detector', height: 50, Component: AllScores },
  { id: 'draw', title: 'Your own image', zone: 'workbench', tab: 'stage', height: 42, Component: Draw },
  { id: 'curves', title: 'Loss curves', zone: 'workbench', tab: 'stage', height: 27, Component: Curves },
  {
    id: 'precision-recall',
    title: 'Precision and recall',
    zone: 'workbench',
    tab: 'detector',
    height: 33,
    isFolded: true,
    Component: PrecisionRecall,
  },
  {
    id: 'numbers',
    title: 'In numbers',
    zone: 'workbench',
    tab: 'detector',
    height: 24,
    isFolded: true,
    Component: Numbers,
  },
  { id: 'cost', title: 'Cost', zone: 'workbench', tab: 'detector', height: 46, isFolded: true, Component: Cost },
  {
    id: 'classes',
    title: 'Class by class',
    zone: 'workbench',
    tab: 'detector',
    height: 30,
    isFolded: true,
    Component: Classes,
  },
  {
    id: 'auc-curve',
    title: 'AUC over training',
    zone: 'workbench',
    tab: 'detector',
    height: 27,
    isFolded: true,
    Component: AucCurve,
  },
  {
    id: 'comparison',
    title: 'Better, or luck?',
    zone: 'workbench',
    tab: 'detector',
    height: 24,
    isFolded: true,
    Component: Comparison,
  },
  {
    id: 'likelihood',
    title: 'Likelihood of the test set',
    zone: 'workbench',
    tab: 'detector',
    height: 22,
    isFolded: true,
    Component: Likelihood,
  },
  {
    id: 'units',
    title: 'Latent dimensions',
    zone: 'workbench',
    tab: 'stage',
    height: 27,
    isFolded: true,
    Component: Units,
  },
  {
    id: 'residuals',
    title: 'Mean residual by class',
    zone: 'workbench',
    tab: 'stage',
    height: 27,
    isFolded: true,
    Component: Residuals,
  },
  { id: 'runs', title: 'Runs', zone: 'workbench', tab: 'stage', height: 20, isWide: true, Component: Runs },
  {
    id: 'sweep',
    title: 'Sweep',
    zone: 'workbench',
    tab: 'stage',
    height: 22,
    isWide: true,
    isFolded: true,
    Component: Sweep,
  },
];
