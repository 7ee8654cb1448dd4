// Every view: one line each, in the order in which the page shows them. Whoever lists, shows, presents or points at views asks
// here, and gets those that apply to the experiment.

import { datasets } from '../../datasets/index.ts';
import { models } from '../../models/index.ts';
import { codeLength, hasGaussianCode } from '../../params/code.ts';
import type { Params } from '../../params/schema.ts';
import { shapeOf } from '../../params/shape.ts';
import { locks } from '../../state/assignment/locks.ts';
import type { Subject, View } from './types.ts';

type Condition = View['appliesTo'];

const always: Condition = () => true;
const toCodes: Condition = ({ code }) => code > 0;
const toGaussianCodes: Condition = ({ model, code }) => code > 0 && hasGaussianCode(model);
const toKnownFactors: Condition = ({ code, factors }) => code > 0 && factors > 0;
const toImages: Condition = ({ shape }) => shape.kind === 'image';
const toSeries: Condition = ({ shape }) => shape.kind === 'series';
const toRows: Condition = ({ shape }) => shape.kind === 'row';

const inFold = (title: string, tab: View['tab'], appliesTo = always): View => ({
  ...{ title, tab, appliesTo },
  zone: 'fold',
  height: 0,
});

const onBench = (
  title: string,
  tab: View['tab'],
  height: number,
  more: Partial<Pick<View, 'isWide' | 'isOfRuns' | 'isFolded' | 'appliesTo'>> = {},
): View => ({ ...{ title, tab, height, appliesTo: always, ...more }, zone: 'workbench' });

const isFolded = true;
const isWide = true;
const isOfRuns = true;

const members = {
  latent: inFold('Latent plane', 'stage', toCodes),
  manifold: inFold('Manifold', 'stage', toCodes),
  roc: inFold('ROC curve', 'detector'),
  reconstructions: onBench('Reconstructions', 'stage', 39),
  score: onBench('Score', 'detector', 60),
  scores: onBench('All scores', 'detector', 56),
  parallel: onBench('Parallel coordinates', 'stage', 42, { isWide, isFolded, appliesTo: toRows }),
  traces: onBench('All traces', 'stage', 34, { isFolded, appliesTo: toSeries }),
  draw: onBench('Your own image', 'stage', 43, { appliesTo: toImages }),
  'own-series': onBench('Your own series', 'stage', 48, { isFolded, appliesTo: toSeries }),
  'own-row': onBench('Your own row', 'stage', 50, { isFolded, appliesTo: toRows }),
  curves: onBench('Loss curves', 'stage', 28),
  'precision-recall': onBench('Precision and recall', 'detector', 33, { isFolded }),
  numbers: onBench('In numbers', 'detector', 24, { isFolded }),
  cost: onBench('Cost', 'detector', 46, { isFolded }),
  classes: onBench('Class by class', 'detector', 30, { isFolded }),
  'auc-curve': onBench('AUC over training', 'detector', 27, { isFolded }),
  comparison: onBench('Better, or luck?', 'detector', 24, { isFolded }),
  labels: onBench('Labels', 'detector', 58, { isFolded, appliesTo: toCodes }),
  likelihood: onBench('Likelihood of the test set', 'detector', 22, { isFolded, appliesTo: toGaussianCodes }),
  units: onBench('Latent dimensions', 'stage', 27, { isFolded, appliesTo: toGaussianCodes }),
  residuals: onBench('Mean residual by class', 'stage', 27, { isFolded, appliesTo: toImages }),
  traversal: onBench('Traversals', 'stage', 36, { isFolded, appliesTo: toCodes }),
  interpolation: onBench('Interpolation', 'stage', 18, { isFolded, appliesTo: toCodes }),
  clusters: onBench('Clusters', 'stage', 34, { isFolded, appliesTo: toCodes }),
  factors: onBench('Factors', 'stage', 22, { isFolded, appliesTo: toKnownFactors }),
  runs: onBench('Runs', 'stage', 20, { isWide, isOfRuns }),
  sweep: onBench('Sweep', 'stage', 22, { isWide, isOfRuns, isFolded }),
} as const;

export type ViewId = keyof typeof members;
export interface NamedView extends View {
  /** The card's element has the id `view-` plus this. */
  readonly id: ViewId;
}

export const views: readonly NamedView[] = Object.entries(members).map(([id, view]) => ({ id: id as ViewId, ...view }));

export const viewOf = (id: ViewId): NamedView => views.find(view => view.id === id)!;

/** Of a page: what its run was made with and, until there is one, what the controls show. */
interface Page {
  readonly applied: Params | null;
  readonly params: Params;
}

/** What is asked of a page before something is put on it. */
export function subjectOf({ applied, params }: Page): Subject {
  const made = applied ?? params;
  const { factors = [] } = datasets[made.dataset];
  return {
    shape: shapeOf(made),
    model: models[made.model],
    code: codeLength(made),
    factors: factors.length,
    isCorrupted: params.corruption !== 'none',
  };
}

/** The views that are on a page: those that apply to its run and that an assignment, if one is on, has listed. */
export function viewsOf(page: Page): NamedView[] {
  const subject = subjectOf(page);
  const listed = locks.getState().on?.views;
  return views.filter(view => view.appliesTo(subject) && (!listed || listed.includes(view.id)));
}
