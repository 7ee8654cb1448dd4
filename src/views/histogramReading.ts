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

/** What a hundredth of a span needs at most: float32 has no more. */
const MOST_DECIMALS = 7;

/** How far apart the scores of a look lie, from the least to the greatest. */
export const spanOf = ({ edges }: { readonly edges: ArrayLike<number> }): number => edges[edges.length - 1] - edges[0];

/**
 * Digits that suit both a probability and an error in the hundreds, and as many more as it takes to tell numbers apart
 * that lie within a narrow span: before any training all probabilities are 0.5003 or so.
 * @param span from the least to the greatest of the numbers that it stands among, if that is known
 */
export function readingText(read: number, span = Number.POSITIVE_INFINITY): string {
  const needed = span > 0 ? Math.min(MOST_DECIMALS, Math.ceil(2 - Math.log10(span))) : 0;
  const usual = Math.abs(read) < 10 ? 3 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(read))));
  return usual === 3 || needed > usual ? fixed(read, Math.max(usual, needed)) : short(read);
}

/** How a look's scores are read: `readingText` with the digits that its span needs. */
export function readerOf(look: { readonly scoreId: ScoreId; readonly edges: ArrayLike<number> }) {
  const { of } = readingOf(look.scoreId);
  const span = Math.abs(of(spanOf(look)) - of(0));
  return (score: number): string => readingText(of(score), span);
}

/** "alarm below probability 0.750", or what stands where there is no number. */
export function alarmText(
  look: { readonly scoreId: ScoreId; readonly edges: ArrayLike<number> },
  threshold: number,
): string {
  if (threshold === Number.POSITIVE_INFINITY) return 'no alarm at all';
  if (threshold === Number.NEGATIVE_INFINITY) return 'alarm on every image';
  const { side, label } = readingOf(look.scoreId);
  return `alarm ${side} ${label} ${readerOf(look)(threshold)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
