// Which images of a scored list a gallery shows: a fair sample, the ends of the score, or where the threshold errs.

/** `random` takes them as they come: lists are shuffled already, so any prefix is a fair sample. */
export type GalleryKind = 'random' | 'normal' | 'anomalous' | 'threshold' | 'misses' | 'false-alarms';

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

/**
 * Positions in the order of the gallery; ties keep the order of the list.
 * - `normal` and `anomalous`: lowest and highest scores first
 * - `threshold`: nearest to the threshold first
 * - `misses`: anomalies that raise no alarm, the best hidden first; `false-alarms`: normals that do, the loudest first
 */
export function gallery(
  kind: GalleryKind,
  { scores: s, isAnomaly, threshold, allows = () => true }: Gallery,
): Uint32Array {
  const isOf = {
    misses: (i: number) => isAnomaly[i] === 1 && s[i] <= threshold,
    'false-alarms': (i: number) => isAnomaly[i] === 0 && s[i] > threshold,
  }[kind as string];
  const positions = Uint32Array.from({ length: s.length }, (_, i) => i).filter(
    i => allows(i) && (isOf === undefined || isOf(i)),
  );
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
  return key ? positions.sort((a, b) => key(a) - key(b) || a - b) : positions;
}
