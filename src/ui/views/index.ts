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

type Tab = View['tab'];

const inFold = (id: string, title: string, tab: Tab, Component: ComponentType): View => ({
  ...{ id, title, tab, Component },
  zone: 'fold',
  height: 0,
});

const onBench = (
  id: string,
  title: string,
  tab: Tab,
  height: number,
  Component: ComponentType,
  more?: Pick<View, 'isWide' | 'isFolded'>,
): View => ({ ...{ id, title, tab, height, Component, ...more }, zone: 'workbench' });

const isFolded = true;
const isWide = true;

export const views: readonly View[] = [
  inFold('latent', 'Latent plane', 'stage', Scatter),
  inFold('manifold', 'Manifold', 'stage', Manifold),
  inFold('roc', 'ROC curve', 'detector', Roc),
  onBench('reconstructions', 'Reconstructions', 'stage', 39, Gallery),
  onBench('score', 'Score', 'detector', 60, Histogram),
  onBench('scores', 'All scores', 'detector', 56, AllScores),
  onBench('draw', 'Your own image', 'stage', 43, Draw),
  onBench('curves', 'Loss curves', 'stage', 28, Curves),
  onBench('precision-recall', 'Precision and recall', 'detector', 33, PrecisionRecall, { isFolded }),
  onBench('numbers', 'In numbers', 'detector', 24, Numbers, { isFolded }),
  onBench('cost', 'Cost', 'detector', 46, Cost, { isFolded }),
  onBench('classes', 'Class by class', 'detector', 30, Classes, { isFolded }),
  onBench('auc-curve', 'AUC over training', 'detector', 27, AucCurve, { isFolded }),
  onBench('comparison', 'Better, or luck?', 'detector', 24, Comparison, { isFolded }),
  onBench('likelihood', 'Likelihood of the test set', 'detector', 22, Likelihood, { isFolded }),
  onBench('units', 'Latent dimensions', 'stage', 27, Units, { isFolded }),
  onBench('residuals', 'Mean residual by class', 'stage', 27, Residuals, { isFolded }),
  onBench('runs', 'Runs', 'stage', 20, Runs, { isWide }),
  onBench('sweep', 'Sweep', 'stage', 22, Sweep, { isWide, isFolded }),
];
