// How much one number tells of another, whatever the form of their relation: a dimension of a code and what an example was made
// with.

/** Most bins of one quantity; with few examples fewer, for bins that hold one example each tell everything of it. */
const MOST_BINS = 20;

/** A quantity in bins: which one each value is in, and how many there are. */
export interface Binned {
  readonly bins: Uint8Array;
  readonly count: number;
}

/**
 * A quantity [n] in bins of equal widths from the least value to the greatest, as Locatello et al., "Challenging common assumptions
 * in the unsupervised learning of disentangled representations" (2019), cut codes; one of few different values has a bin for each.
 */
export function binned(values: ArrayLike<number>): Binned {
  const n = values.length;
  const most = Math.max(2, Math.min(MOST_BINS, Math.round(Math.cbrt(n))));
  const few = differentUpTo(values, most);
  if (few) return { bins: Uint8Array.from({ length: n }, (_, i) => few.indexOf(values[i])), count: few.length };
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < n; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  const bin = (value: number) => Math.min(most - 1, Math.floor((most * (value - low)) / (high - low)));
  return { bins: Uint8Array.from({ length: n }, (_, i) => bin(values[i])), count: most };
}

/** The different values, as far as there are no more of them; null where there are. */
function differentUpTo(values: ArrayLike<number>, most: number): number[] | null {
  const different = new Set<number>();
  for (let i = 0; i < values.length; i++) {
    different.add(values[i]);
    if (different.size > most) return null;
  }
  return [...different];
}

function entropyOf(counts: Uint32Array, n: number): number {
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / n) * Math.log(count / n);
  return entropy;
}

function counted(n: number, bins: number, binOf: (i: number) => number): Uint32Array {
  const counts = new Uint32Array(bins);
  for (let i = 0; i < n; i++) counts[binOf(i)] += 1;
  return counts;
}

/**
 * I(z; v) / H(v): the share of what there is to know of `v` that is known from `z` alone, 0..1; 0 where `v` is the same everywhere.
 * Chen et al., "Isolating sources of disentanglement in variational autoencoders" (2018), section 4.1.
 * @param z and @param v of the same examples, in bins
 * @throws RangeError they differ in length
 */
export function informationShare(z: Binned, v: Binned): number {
  const n = v.bins.length;
  if (z.bins.length !== n) throw new RangeError('Both quantities are known of the same examples.');
  const known = entropyOf(
    counted(n, v.count, i => v.bins[i]),
    n,
  );
  if (n === 0 || known === 0) return 0;
  const alone = entropyOf(
    counted(n, z.count, i => z.bins[i]),
    n,
  );
  const together = entropyOf(
    counted(n, z.count * v.count, i => z.bins[i] * v.count + v.bins[i]),
    n,
  );
  return Math.min(1, Math.max(0, (alone + known - together) / known));
}
