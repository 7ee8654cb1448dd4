// What a person reads for a score, in the words and on the side that belong to it: a probability falls as the score rises,
// so there an alarm lies below the threshold; an error rises with it.

import { type ScoreId, scores } from '../scores/index.ts';
import { fixed, short } from './numbers.ts';

export interface Reading {
  /** Such as "probability". */
  readonly label: string;
  of(score: number): number;
  /** Whether it falls as the score rises. */
  readonly falls: boolean;
  /** "below" or "above": where readings raise an alarm. */
  readonly side: 'below' | 'above';
}

export function readingOf(id: ScoreId): Reading {
  const { label, of } = scores[id].reading;
  const falls = of(1) < of(0);
  return { label, of, falls, side: falls ? 'below' : 'above' };
}

/** The score that is read as this number: readings are straight lines. */
export const scoreOf = ({ of }: Reading, read: number): number => (read - of(0)) / (of(1) - of(0));

/** Digits that suit both a probability and an error in the hundreds. */
export const readingText = (read: number): string => (Math.abs(read) < 10 ? fixed(read, 3) : short(read));

/** "alarm below probability 0.750", or what stands where there is no number. */
export function alarmText(id: ScoreId, threshold: number): string {
  if (threshold === Number.POSITIVE_INFINITY) return 'no alarm at all';
  if (threshold === Number.NEGATIVE_INFINITY) return 'alarm at every image';
  const reading = readingOf(id);
  return `alarm ${reading.side} ${reading.label} ${readingText(reading.of(threshold))}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
