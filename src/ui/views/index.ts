// What draws each view: one component and one line each. All else of a view is in views/registry.

import type { ComponentType } from 'react';
import type { ViewId } from '../../views/registry/index.ts';
import { later } from '../later.tsx';
import { Roc } from './detector/Roc.tsx';
import { Manifold } from './manifold/Manifold.tsx';
import { Scatter } from './scatter/Scatter.tsx';

// Cards below the first screen are fetched after it, so that it comes sooner.
const Curves = later(async () => (await import('./curves/Curves.tsx')).Curves);
const Gallery = later(async () => (await import('./gallery/Gallery.tsx')).Gallery);
const Histogram = later(async () => (await import('./detector/Histogram.tsx')).Histogram);
const AllScores = later(async () => (await import('./scores/AllScores.tsx')).AllScores);
const Parallel = later(async () => (await import('./lines/Lines.tsx')).Parallel);
const Traces = later(async () => (await import('./lines/Lines.tsx')).Traces);
const Draw = later(async () => (await import('./draw/Draw.tsx')).Draw);
const OwnRow = later(async () => (await import('./ownRow/OwnRow.tsx')).OwnRow);
const OwnSeries = later(async () => (await import('./ownSeries/OwnSeries.tsx')).OwnSeries);
const PrecisionRecall = later(async () => (await import('./detector/PrecisionRecall.tsx')).PrecisionRecall);
const Runs = later(async () => (await import('./runs/Runs.tsx')).Runs);
const Sweep = later(async () => (await import('./sweep/Sweep.tsx')).Sweep);
const Numbers = later(async () => (await import('./detector/Numbers.tsx')).Numbers);
const Cost = later(async () => (await import('./detector/Cost.tsx')).Cost);
const figures = () => import('./figures.ts');
const Classes = later(async () => (await figures()).Classes);
const AucCurve = later(async () => (await figures()).AucCurve);
const Comparison = later(async () => (await figures()).Comparison);
const Labels = later(async () => (await figures()).Labels);
const Likelihood = later(async () => (await figures()).Likelihood);
const Units = later(async () => (await figures()).Units);
const latentSpace = () => import('./latentSpace.ts');
const Traversal = later(async () => (await latentSpace()).Traversal);
const Interpolation = later(async () => (await latentSpace()).Interpolation);
const Clusters = later(async () => (await latentSpace()).Clusters);
const Factors = later(async () => (await latentSpace()).Factors);
const Residuals = later(async () => (await figures()).Residuals);

export const components: Readonly<Record<ViewId, ComponentType>> = {
  latent: Scatter,
  manifold: Manifold,
  roc: Roc,
  reconstructions: Gallery,
  score: Histogram,
  scores: AllScores,
  parallel: Parallel,
  traces: Traces,
  draw: Draw,
  'own-series': OwnSeries,
  'own-row': OwnRow,
  curves: Curves,
  'precision-recall': PrecisionRecall,
  numbers: Numbers,
  cost: Cost,
  classes: Classes,
  'auc-curve': AucCurve,
  comparison: Comparison,
  labels: Labels,
  likelihood: Likelihood,
  units: Units,
  residuals: Residuals,
  traversal: Traversal,
  interpolation: Interpolation,
  clusters: Clusters,
  factors: Factors,
  runs: Runs,
  sweep: Sweep,
};
