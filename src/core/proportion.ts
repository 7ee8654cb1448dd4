// How sure a share is that was counted, such as the share of anomalies that a threshold catches.

import { normalQuantile } from './normal.ts';

/**
 * Where the share lies that `part` of `all` were drawn from. E. B. Wilson, "Probable inference, the law of succession, and
 * statistical inference" (1927). A bootstrap of a share redraws a binomial, and finds no doubt at all where none or all were
 * counted; this interval needs no draws and keeps its doubt there.
 * @param level how often such intervals hold the true share, 0 to 1
 * @returns null when nothing was counted
 * @throws RangeError the part is larger than the whole, or a level outside 0..1
 */
export function proportionInterval(part: number, all: number, level = 0.95): { low: number; high: number } | null {
  if (!(part >= 0 && part <= all)) throw new RangeError(`${part} of ${all} is not a part of a whole.`);
  if (!(level > 0 && level < 1)) throw new RangeError('A level lies between 0 and 1.');
  if (all === 0) return null;
  const share = part / all;
  const z2 = normalQuantile((1 + level) / 2) ** 2;
  const middle = (share + z2 / (2 * all)) / (1 + z2 / all);
  const half = Math.sqrt((z2 * share * (1 - share)) / all + (z2 * z2) / (4 * all * all)) / (1 + z2 / all);
  // Rounding must not leave the ends beyond none and all, where they belong exactly.
  return { low: part === 0 ? 0 : middle - half, high: part === all ? 1 : middle + half };
}
