// How unusual a score is among scores of normals.

/**
 * Share of rising scores that lie below a value, ties counted half (the mid-rank), 0..1; null when there are none.
 * @throws RangeError the value is not a number
 */
export function percentile(rising: ArrayLike<number>, value: number): number | null {
  if (Number.isNaN(value)) throw new RangeError('A score that is not a number has no percentile.');
  const { length } = rising;
  if (length === 0) return null;
  const first = (holds: (score: number) => boolean) => {
    let [low, high] = [0, length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(rising[middle])) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return (first(score => score >= value) + first(score => score > value)) / 2 / length;
}
