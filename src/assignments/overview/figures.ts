// The few numbers that a student's file comes to.

import type { RunRecord } from '../../engine/api.ts';
import type { Answers } from '../answers.ts';

/** The greatest area under a ROC curve in a file: by which score, and of which of its runs, from 0. */
export interface Best {
  readonly auc: number;
  readonly score: string;
  readonly run: number;
}

/** Of a record, by any score; null where there was nothing to tell apart. */
export function bestScore({ scores }: Pick<RunRecord, 'scores'>): Omit<Best, 'run'> | null {
  const known = Object.entries(scores).flatMap(([score, { auc }]) => (auc === null ? [] : [{ score, auc }]));
  return known.reduce<Omit<Best, 'run'> | null>((best, each) => (best && best.auc >= each.auc ? best : each), null);
}

export const bestOf = ({ runs }: Pick<Answers, 'runs'>): Best | null =>
  runs.reduce<Best | null>((best, { record }, run) => {
    const own = bestScore(record);
    return own && (!best || own.auc > best.auc) ? { ...own, run } : best;
  }, null);

/** From opening the assignment to handing it in, pauses included. */
export const minutesOf = ({ begun, handedIn }: Pick<Answers, 'begun' | 'handedIn'>): number =>
  Math.max(0, (Date.parse(handedIn) - Date.parse(begun)) / 60_000);
