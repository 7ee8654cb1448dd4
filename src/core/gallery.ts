// Which images of a scored list a gallery shows: a fair sample, the ends of the score, or where the threshold errs; and
// which of them stand on a page.

import { fateOf } from './confusion.ts';

/** `random` takes them as they come: lists are shuffled already, so any prefix is a fair sample. */
export type GalleryKind = 'random' | 'normal' | 'anomalous' | 'threshold' | 'misses' | 'false-alarms';

/** Images on a page of the gallery. */
export const PER_PAGE = 12;

export interface Gallery {
  /** [n], higher = more anomalous. */
  readonly scores: ArrayLike<number>;
  /** [n or more] 1 = anomaly. */
  readonly isAnomaly: ArrayLike<number>;
  /** An image above it raises an alarm. May be infinite. */
  readonly threshold: number;
  /** Whether an image may be shown at all; by default every one may. */
  allows?(position: number): boolean;
}

/** Kinds that depend on the threshold. */
export const needsThreshold = (kind: GalleryKind): boolean =>
  kind === 'threshold' || kind === 'misses' || kind === 'false-alarms';

/**
 * Positions in the order of the gallery; ties keep the order of the list.
 * - `normal` and `anomalous`: lowest and highest scores first
 * - `threshold`: nearest to the threshold first
 * - `misses`: anomalies that raise no alarm, lowest score first; `false-alarms`: normals that do, highest score first
 * @throws RangeError a score or the threshold is not a number
 */
export function gallery(
  kind: GalleryKind,
  { scores: s, isAnomaly, threshold, allows = () => true }: Gallery,
): Uint32Array {
  if (Number.isNaN(threshold)) throw new RangeError('The threshold is not a number (NaN).');
  for (let i = 0; i < s.length; i++)
    if (Number.isNaN(s[i])) throw new RangeError(`Score ${i} is not a number (NaN): the model has diverged.`);
  const fate = kind === 'misses' ? 'missed' : kind === 'false-alarms' ? 'false-alarm' : null;
  const fits = (i: number) => allows(i) && (fate === null || fateOf(s[i], threshold, isAnomaly[i] === 1) === fate);
  const positions = Uint32Array.from({ length: s.length }, (_, i) => i).filter(fits);
  const rising = (i: number) => s[i];
  const falling = (i: number) => -s[i];
  // An infinite threshold lies beyond an end of the score; the nearest are those at that end.
  const near = (i: number) => Math.abs(s[i] - threshold);
  const atEnd = threshold > 0 ? falling : rising;
  const key = {
    random: null,
    normal: rising,
    anomalous: falling,
    threshold: Number.isFinite(threshold) ? near : atEnd,
    misses: rising,
    'false-alarms': falling,
  }[kind];
  // Two infinite scores differ by NaN: they tie as well.
  return key ? positions.sort((a, b) => key(a) - key(b) || a - b) : positions;
}

export interface GalleryPage {
  /** [PER_PAGE or fewer] positions in the test list. */
  readonly positions: Uint32Array;
  /** How many images the gallery has in all. */
  readonly fitting: number;
  /** Which page it is, from 1, and of how many; an empty gallery is one empty page. */
  readonly number: number;
  readonly pages: number;
}

/**
 * A page of images round the threshold as an axis has them: the most anomalous last, whichever is nearest. Other galleries
 * are ranks and keep their order.
 */
export const arranged = (page: GalleryPage, kind: GalleryKind, scores: ArrayLike<number>): GalleryPage =>
  kind === 'threshold' ? { ...page, positions: page.positions.slice().sort((a, b) => scores[a] - scores[b]) } : page;

/** The page that was asked for, or the nearest there is. */
export function pageOf(gallery: Uint32Array, wanted: number): GalleryPage {
  const pages = Math.max(1, Math.ceil(gallery.length / PER_PAGE));
  const number = Math.max(1, Math.min(wanted, pages));
  const positions = gallery.slice((number - 1) * PER_PAGE, number * PER_PAGE);
  return { positions, fitting: gallery.length, number, pages };
}
