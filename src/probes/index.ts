// Every probe: one file and one line each.

import type { Field } from '../core/field.ts';
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
import type { Probe } from './types.ts';
import { units } from './units.ts';

export const probes = {
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
} as const;

export type ProbeId = keyof typeof probes;
/** What each probe brings back. */
export type Looks = { [Id in ProbeId]: (typeof probes)[Id] extends Probe<infer Result, Field, Field> ? Result : never };
