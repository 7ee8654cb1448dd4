// How each probe looks: one file and one line each. Apart from what probes say of themselves, which the page reads too: it would
// load the mathematics of all of them.

import type { Looks, ProbeId } from '../index.ts';
import type { Look } from '../types.ts';
import { clusters } from './clusters.ts';
import { detection } from './detection.ts';
import { history } from './history.ts';
import { interpolation } from './interpolation.ts';
import { journey } from './journey.ts';
import { labels } from './labels.ts';
import { latent } from './latent.ts';
import { likelihood } from './likelihood.ts';
import { manifold } from './manifold.ts';
import { ood } from './ood.ts';
import { reconstructions } from './reconstructions.ts';
import { residuals } from './residuals.ts';
import { scoreTable } from './scoreTable.ts';
import { traversal } from './traversal.ts';
import { units } from './units.ts';

export const looks: { readonly [Id in ProbeId]: Look<Looks[Id]> } = {
  history,
  latent,
  manifold,
  reconstructions,
  detection,
  ood,
  journey,
  scoreTable,
  units,
  residuals,
  likelihood,
  traversal,
  interpolation,
  clusters,
  labels,
};
