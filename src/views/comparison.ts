// Two judges of the same images: how far apart their areas are, how sure that is, and what it means.

import type { Difference } from '../core/pairedBootstrap.ts';
import type { Params } from '../params/schema.ts';
import { scoreIds, scores } from '../scores/index.ts';
import type { Compared, Side } from '../state/comparison.ts';
import type { KeptScores } from '../state/keptScores.ts';
import { fixed, percent, share, whole } from './numbers.ts';
import { exclusionOf } from './scores.ts';
import type { Table } from './table.ts';

export interface SideOption {
  readonly id: string;
  readonly label: string;
  readonly side: Side;
  /** Why it cannot be compared; null where it can. */
  readonly reason: string | null;
}

export const sideId = (side: Side): string => (typeof side === 'string' ? side : side.id);

export const sideLabel = (side: Side, names: ReadonlyMap<string, string>): string =>
  typeof side === 'string'
    ? scores[side].label
    : `${names.get(side.run)}: ${scores[side.scoreId].label}, step ${whole(side.step)}`;

/** Every score of the run on the stage, then what other kept runs on the same data have left. */
export function sideOptions(
  params: Params,
  lists: readonly KeptScores[],
  run: string,
  data: string,
  names: ReadonlyMap<string, string>,
): SideOption[] {
  const others = lists.filter(list => list.run !== run && list.data === data && names.has(list.run));
  return [...scoreIds, ...others].map(side => ({
    ...{ id: sideId(side), label: sideLabel(side, names), side },
    reason: typeof side === 'string' ? exclusionOf(side, params) : null,
  }));
}

/** "+0.021", "−0.004": a difference of two areas. */
export const difference = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`;

/** Whether the resamples leave any doubt about which is ahead: the interval holds 0. */
export const isUnsure = ({ low, high }: Difference): boolean => low <= 0 && high >= 0;

export interface ComparedRow {
  readonly id: 'auc' | 'averagePrecision';
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly difference: string;
  /** How sure the difference is, in words. */
  readonly doubt: string;
}

/** In how many of the resamples the other one is ahead. */
const flipsText = ({ flips }: Difference, resamples: number): string =>
  flips === 0
    ? `the other way round in none of ${whole(resamples)} draws`
    : `the other way round in ${percent(flips)} of the draws`;

export function comparedRows({ observed, auc, averagePrecision, resamples }: Compared): ComparedRow[] {
  const row = (id: ComparedRow['id'], label: string, found: Difference): ComparedRow => ({
    ...{ id, label, a: share(observed.a[id]), b: share(observed.b[id]), difference: difference(found.observed) },
    doubt: `95% CI ${difference(found.low)} to ${difference(found.high)}; ${flipsText(found, resamples)}`,
  });
  return [row('auc', 'AUC', auc), row('averagePrecision', 'Average precision', averagePrecision)];
}

/** What the difference of the AUC comes to, in words. */
export function comparedSummary({ auc, resamples }: Compared, [a, b]: readonly [string, string]): string {
  const of = `${whole(resamples)} test sets drawn anew out of this one`;
  if (auc.observed === 0 && auc.low === 0 && auc.high === 0)
    return `“${a}” and “${b}” order the {images} alike: no difference.`;
  const [ahead, behind] = auc.observed >= 0 ? [a, b] : [b, a];
  const by = fixed(Math.abs(auc.observed), 3);
  if (isUnsure(auc))
    return `“${ahead}” is ahead of “${behind}” by ${by} in AUC, but of ${of} ${percent(auc.flips)} say the opposite: this test set cannot tell them apart.`;
  const stays = auc.flips === 0 ? `in each of ${of}` : `in all but ${percent(auc.flips)} of ${of}`;
  return `“${ahead}” is ahead of “${behind}” by ${by} in AUC, and stays so ${stays}.`;
}

export const comparedTable = (compared: Compared, [a, b]: readonly [string, string]): Table => {
  const areas = [
    ['AUC', 'auc'],
    ['average precision', 'averagePrecision'],
  ] as const;
  return {
    columns: ['area', a, b, 'difference', 'from (95%)', 'to (95%)', 'resamples the other way round'],
    count: areas.length,
    row: i => {
      const [name, id] = areas[i];
      const { observed, low, high, flips } = compared[id];
      return [name, compared.observed.a[id], compared.observed.b[id], observed, low, high, flips];
    },
  };
};
