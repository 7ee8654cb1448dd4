// What a person reads for a score, once, in its natural unit: a probability falls as the score rises, so there an alarm lies
// below the threshold; an error rises with it. Every number has the digits that tell it from those it stands among.

import { falls } from '../core/direction.ts';
import { type ScoreId, scores } from '../scores/index.ts';
import { fixed, short, withUnit } from './numbers.ts';

export interface Reading {
  /** Such as "probability". */
  readonly label: string;
  /** What it is counted in, such as "nats"; empty for a plain number. */
  readonly unit: string;
  /** What it is, in a few words: "geometric mean over values". */
  readonly about: string;
  /** The same, and what it is not: "geometric mean over values, not how likely it is to be normal". */
  readonly meaning: string;
  of(score: number): number;
  /** Whether it falls as the score rises. */
  readonly falls: boolean;
  /** "below" or "above": where readings raise an alarm. */
  readonly side: 'below' | 'above';
}

export function readingOf(id: ScoreId): Reading {
  const { label, unit = '', about, caution, of } = scores[id].reading;
  const meaning = caution ? `${about}, ${caution}` : about;
  return { label, unit, about, meaning, of, falls: falls(of), side: falls(of) ? 'below' : 'above' };
}

/** What an axis of readings is of, in two lines: "probability", "(geometric mean over values)"; "KL in nats", "(from the prior)". */
export function axisLines(id: ScoreId): readonly [string, string] {
  const { label, unit, about } = readingOf(id);
  return [`${label}${unit && ` in ${unit}`}`, `(${about})`];
}

/** The same for a chart, whose titles have lines as HTML has them. */
export const axisTitle = (id: ScoreId): string => axisLines(id).join('<br>');

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
 * @param more decimals beyond those
 */
export function readingText(read: number, span = Number.POSITIVE_INFINITY, more = 0): string {
  const needed = span > 0 ? Math.min(MOST_DECIMALS, Math.ceil(2 - Math.log10(span))) : 0;
  const usual = Math.abs(read) < 10 ? 3 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(read))));
  if (usual < 3 && needed <= usual && more === 0) return short(read);
  // What is not nothing does not look like it: a threshold on a probability per value may be 0.00021.
  const told = read === 0 ? 0 : Math.ceil(1 - Math.log10(Math.abs(read)));
  const decimals = Math.max(usual, needed, told <= MOST_DECIMALS ? told : 0) + more;
  return fixed(read, Math.min(MOST_DECIMALS, decimals));
}

/** Writes what is read for a score. */
export type Reader = (score: number) => string;

/** A threshold, and scores that stand beside it. */
export interface Beside {
  readonly threshold: number;
  readonly scores: ArrayLike<number>;
}

/** How scores within a span are read. None looks like the threshold beside it unless it is the same. */
export function readerOver(id: ScoreId, span: number, beside: Beside | null = null): Reader {
  const { of } = readingOf(id);
  const width = Math.abs(of(span) - of(0));
  const text = (score: number, more: number) => readingText(of(score), width, more);
  const others = beside ? Array.from(beside.scores).filter(score => score !== beside.threshold) : [];
  let more = 0;
  const looksSame = (score: number) => text(score, more) === text(beside!.threshold, more);
  while (more < MOST_DECIMALS && others.some(looksSame)) more += 1;
  return score => text(score, more);
}

/** A look, or whatever else knows the scores that others stand among. */
export interface Among {
  readonly scoreId: ScoreId;
  readonly edges: ArrayLike<number>;
}

/** How a look's scores are read, with the digits that its span needs, and more where scores stand beside a threshold. */
export const readerOf = (look: Among, beside: Beside | null = null): Reader =>
  readerOver(look.scoreId, spanOf(look), beside);

/** "probability 0.656", "KL 4.66 nats". */
export function named(id: ScoreId, text: string): string {
  const { label, unit } = readingOf(id);
  return `${label} ${withUnit(text, unit)}`;
}

/** "alarm below 0.728", or what stands where there is no number: for a place where the quantity has its name already. */
export function limitText(id: ScoreId, threshold: number, read: Reader): string {
  if (threshold === Number.POSITIVE_INFINITY) return 'no alarm at all';
  if (threshold === Number.NEGATIVE_INFINITY) return 'alarm whatever the score';
  return `alarm ${readingOf(id).side} ${read(threshold)}`;
}

/** "alarm below probability 0.750". */
export function alarmText(look: Among, threshold: number): string {
  const read = readerOf(look);
  return limitText(look.scoreId, threshold, score => named(look.scoreId, read(score)));
}

/** "probability 0.656; alarm below 0.728": a score beside its threshold. */
export function besideText(look: Among, score: number, threshold: number): string {
  const read = readerOf(look, { threshold, scores: [score] });
  return `${named(look.scoreId, read(score))}; ${limitText(look.scoreId, threshold, read)}`;
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
