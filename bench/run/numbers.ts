// What a few noisy rounds are worth. A busy machine slows a whole round, so contestants are compared within each round
// and the median is taken of those ratios, not of what they are made of.

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Median over the rounds of theirs / ours; null where nothing was measured, or ours is zero in every round. */
export function ratio(ours: readonly (number | null)[], theirs: readonly (number | null)[]): number | null {
  const ratios = ours.flatMap((own, i) => {
    const other = theirs[i] ?? null;
    return own === null || other === null || own === 0 ? [] : [other / own];
  });
  return ratios.length > 0 ? median(ratios) : null;
}

/** Three significant digits, with thousands set apart; a dash for what is not there. */
export function written(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
