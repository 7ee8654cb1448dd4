// How far apart two trainings of the same settings may come out and still be the same: two devices round otherwise, and every step
// carries that on.

import { has } from '../../core/registry.ts';
import type { Device, RunRecord } from '../../engine/api.ts';
import { scores } from '../../scores/index.ts';
import type { LatentScore } from '../../scores/types.ts';
import type { Verified } from './types.ts';

interface Tolerance {
  /** Of areas under the ROC curve by what a score sees of reconstructions. */
  readonly auc: number;
  /** The same by a score that sees the code alone, which wanders where the reconstruction does not, */
  readonly code: number;
  /** and by one whose fit is searched for. */
  readonly searched: number;
  /** Of the loss at the last point of its curve, as a share of it. */
  readonly loss: number;
}

/**
 * Two to three times what `npm run devices` has found on plain JavaScript, WebAssembly and WebGL in software, 1 to 60 epochs of Strokes
 * and MNIST. After five epochs at the usual learning rate devices agree to 1e-6 in every area; after 60, or at ten times the rate,
 * they were at most 0.0033 apart by what sees reconstructions, 0.027 by what sees codes, 0.064 by the clusters, and 0.19% in the loss.
 * Half precision, as many phones have it, was 0.055, 0.17, 0.17 and 2.2% from single: it can only bear out what is far from chance.
 */
export const TOLERANCE: Readonly<Record<Device['precision'], Tolerance>> = {
  float32: { auc: 0.01, code: 0.08, searched: 0.2, loss: 0.006 },
  float16: { auc: 0.12, code: 0.35, searched: 0.35, loss: 0.05 },
};

type Trained = Pick<RunRecord, 'device' | 'scores'>;

/** That of the coarser of the two devices. */
const toleranceOf = (file: Pick<RunRecord, 'device'>, trained: Pick<RunRecord, 'device'>): Tolerance =>
  TOLERANCE[[file, trained].some(({ device }) => device.precision === 'float16') ? 'float16' : 'float32'];

/** Where there are few to tell apart, two that change places are more than rounding is elsewhere. */
const oneSwap = ({ testNormal, testAnomalous }: RunRecord['counts']): number =>
  2 / Math.max(1, testNormal * testAnomalous);

function toleranceBy(score: string, { auc, code, searched }: Tolerance): number {
  if (!has(scores, score)) return auc;
  const member: Pick<LatentScore, 'isSearched' | 'measures'> = scores[score];
  if (member.isSearched) return searched;
  return member.measures === 'code' ? code : auc;
}

/** How far two areas are apart, in what they may differ by: up to 1 they are the same. */
function apart(
  { score, claimed, found }: Omit<Verified, 'at' | 'runId'>,
  file: Pick<RunRecord, 'counts' | 'device'>,
  trained: Pick<RunRecord, 'device'>,
): number {
  if (claimed === null || found === null) return claimed === found ? 0 : Number.POSITIVE_INFINITY;
  const tolerance = toleranceBy(score, toleranceOf(file, trained));
  return Math.abs(claimed - found) / (tolerance + oneSwap(file.counts));
}

/** Whether an area that was found bears out what a file claims. @param trained what found it, on the same device unless it says so */
export const isAreaWithin = (
  area: Omit<Verified, 'at' | 'runId'>,
  file: Pick<RunRecord, 'counts' | 'device'>,
  trained: Pick<RunRecord, 'device'> = file,
): boolean => apart(area, file, trained) <= 1;

/** The score that bears a file out least; null where the two have none in common. */
export function compared(
  file: Trained & Pick<RunRecord, 'counts'>,
  trained: Trained,
): Omit<Verified, 'at' | 'runId'> | null {
  const pairs = Object.keys(file.scores)
    .filter(score => has(trained.scores, score))
    .map(score => ({ score, claimed: file.scores[score].auc, found: trained.scores[score].auc }));
  const far = (pair: (typeof pairs)[number]) => apart(pair, file, trained);
  return pairs.reduce<(typeof pairs)[number] | null>(
    (worst, pair) => (worst && far(worst) >= far(pair) ? worst : pair),
    null,
  );
}

/** What a record claims beside what training it again has found. */
export interface Comparison {
  /** By the score that bears it out least; null where they have none in common. */
  readonly area: Omit<Verified, 'at' | 'runId'> | null;
  /** At the last point of the curve that both have; null where they have none. */
  readonly loss: { readonly claimed: number; readonly found: number } | null;
  readonly isWithin: boolean;
}

function lossesOf(file: RunRecord, trained: RunRecord): Comparison['loss'] {
  const found = new Map(trained.history.map(({ step, loss }) => [step, loss]));
  const last = file.history.findLast(({ step }) => found.has(step));
  return last ? { claimed: last.loss, found: found.get(last.step)! } : null;
}

/** Areas and losses of both. Where there is nothing to compare, nothing is borne out. */
export function comparisonOf(file: RunRecord, trained: RunRecord): Comparison {
  const area = compared(file, trained);
  const loss = lossesOf(file, trained);
  const { loss: share } = toleranceOf(file, trained);
  const isLossWithin = loss !== null && Math.abs(loss.claimed - loss.found) <= share * Math.abs(loss.found);
  return { area, loss, isWithin: isLossWithin && (area === null || isAreaWithin(area, file, trained)) };
}
