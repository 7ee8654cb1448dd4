// How unusual a score is among scores of normals, and the one search in sorted numbers that everything of the kind rests on.

/** How many of the rising numbers come before the first for which `isBehind` holds. */
function countBefore(rising: ArrayLike<number>, isBehind: (value: number) => boolean): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBehind(rising[middle])) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How many of the rising numbers are below a value. */
export const countBelow = (rising: ArrayLike<number>, value: number): number =>
  countBefore(rising, each => each >= value);

/** How many of the rising numbers are at or below a value. */
export const countUpTo = (rising: ArrayLike<number>, value: number): number =>
  countBefore(rising, each => each > value);

/** Share of the rising numbers that are below a value, 0..1; 0 when there are none. */
export const shareBelow = (rising: ArrayLike<number>, value: number): number =>
  rising.length === 0 ? 0 : countBelow(rising, value) / rising.length;

/**
 * Share of rising scores that lie below a value, ties counted half (the mid-rank), 0..1; null when there are none.
 * @throws RangeError the value is not a number
 */
export function percentile(rising: ArrayLike<number>, value: number): number | null {
  if (Number.isNaN(value)) throw new RangeError('A score that is not a number has no percentile.');
  return rising.length === 0 ? null : (countBelow(rising, value) + countUpTo(rising, value)) / 2 / rising.length;
}
