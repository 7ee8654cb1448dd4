// Histograms of scores: equal bins over a range that several lists may share, so that their shapes can be laid over each
// other. Used where the scores are made, and on the page where lists are added to them.

/**
 * Smallest and largest of the finite values of all lists.
 * @returns [0, 1] where there is none
 */
export function rangeOf(...lists: readonly ArrayLike<number>[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of lists) {
    for (let i = 0; i < values.length; i++) {
      if (!Number.isFinite(values[i])) continue;
      low = Math.min(low, values[i]);
      high = Math.max(high, values[i]);
    }
  }
  return low <= high ? [low, high] : [0, 1];
}

/** [bins + 1] rising edges of equal bins over a range; a range of one point gets bins of width 1. */
export function binEdges([low, high]: readonly [number, number], bins: number): Float64Array {
  const width = (high - low) / bins || 1;
  return Float64Array.from({ length: bins + 1 }, (_, i) => low + i * width);
}

/**
 * The share of the values that falls into each bin, [bins]. A value at an inner edge belongs to the bin above it, one at
 * the last edge or beyond to the last bin. Zeros where there are no values.
 * @param edges [bins + 1] as `binEdges` has them
 */
export function binShares(values: ArrayLike<number>, edges: ArrayLike<number>): Float64Array {
  const bins = edges.length - 1;
  const shares = new Float64Array(bins);
  const low = edges[0];
  const width = (edges[bins] - low) / bins;
  for (let i = 0; i < values.length; i++) {
    const bin = Math.floor((values[i] - low) / width);
    shares[Math.max(0, Math.min(bins - 1, bin))] += 1;
  }
  return values.length > 0 ? shares.map(count => count / values.length) : shares;
}
