// Whether one score tells anomalies apart better than another, or the same score of two runs: both are asked about the same
// resampled test sets, so that a set that happens to be easy is easy for both, and only their difference is left.

import { type Areas, middle, trace } from './bootstrap.ts';
import { random } from './random.ts';

/** Both judges of one resample, each with its two areas. */
export interface PairOfAreas {
  readonly a: Areas;
  readonly b: Areas;
}

export interface Difference {
  /** a - b on the test set itself. */
  readonly observed: number;
  /** Between which differences `level` of the resamples lie. */
  readonly low: number;
  readonly high: number;
  /** Share of the resamples in which the other one is ahead, ties counted half, 0..1. */
  readonly flips: number;
}

interface Ranked {
  /** How many distinct scores there are. */
  readonly count: number;
  /** [n] of every image, 0 = smallest; equal scores share a rank. */
  readonly ranks: Uint32Array;
}

function ranked(scores: ArrayLike<number>): Ranked {
  for (let i = 0; i < scores.length; i++)
    if (Number.isNaN(scores[i])) throw new RangeError(`Score ${i} is not a number (NaN): the model has diverged.`);
  const distinct = Float64Array.from(new Set(Array.from(scores))).sort();
  const rankOf = new Map(Array.from(distinct, (score, rank) => [score, rank]));
  return { count: distinct.length, ranks: Uint32Array.from(scores, score => rankOf.get(score)!) };
}

/**
 * Test sets drawn with replacement out of one, normals and anomalies apart as in `bootstrapRoc`, and what two judges make
 * of each: every call of `next` draws one more, in 2 n steps, so that whoever shares the thread can be given turns between. B.
 * Efron and R. Tibshirani, "An introduction to the bootstrap" (1993), chapter 8: the pairs are resampled, not the scores.
 * @param a [n], @param b [n] scores of the same images in the same order, higher = more anomalous
 * @param isAnomaly [n], 1 = anomaly
 * @returns null when a class is empty
 * @throws RangeError a score is not a number, or the lengths differ
 */
export function pairedBootstrap(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  isAnomaly: ArrayLike<number>,
  seed: number,
): { readonly observed: PairOfAreas; next(): PairOfAreas } | null {
  if (a.length !== b.length || a.length !== isAnomaly.length)
    throw new RangeError(`There are ${a.length} and ${b.length} scores for ${isAnomaly.length} items.`);
  const places = Array.from({ length: a.length }, (_, i) => i);
  const kinds = { normals: places.filter(i => !isAnomaly[i]), anomalies: places.filter(i => isAnomaly[i]) };
  if (kinds.normals.length === 0 || kinds.anomalies.length === 0) return null;

  const judges = [ranked(a), ranked(b)].map(({ count, ranks }) => {
    const normals = new Uint32Array(count);
    const anomalies = new Uint32Array(count);
    return {
      clear() {
        normals.fill(0);
        anomalies.fill(0);
      },
      see(i: number) {
        (isAnomaly[i] ? anomalies : normals)[ranks[i]]++;
      },
      areas: (): Areas => trace(normals, anomalies, kinds, 2, () => {}),
    };
  });
  const judge = (each: (see: (i: number) => void) => void): PairOfAreas => {
    for (const { clear } of judges) clear();
    each(i => {
      judges[0].see(i);
      judges[1].see(i);
    });
    return { a: judges[0].areas(), b: judges[1].areas() };
  };

  const rng = random(seed, 'paired bootstrap');
  return {
    observed: judge(see => places.forEach(see)),
    next: () =>
      judge(see => {
        for (const kind of [kinds.normals, kinds.anomalies])
          for (let drawn = 0; drawn < kind.length; drawn++) see(kind[rng.integer(kind.length)]);
      }),
  };
}

/** The difference of one of the areas over all resamples. @param level share of the resamples inside the interval, 0 to 1 */
export function differenceOf(
  which: keyof Areas,
  observed: PairOfAreas,
  resamples: readonly PairOfAreas[],
  level = 0.95,
): Difference {
  const of = ({ a, b }: PairOfAreas) => a[which] - b[which];
  const ahead = of(observed);
  const differences = Float64Array.from(resamples, of);
  // Of two that are equal neither is ahead, so there is nothing to flip: every resample counts as a tie.
  const flips = differences.reduce((sum, difference) => {
    const sign = Math.sign(difference) * Math.sign(ahead);
    return sum + (sign < 0 ? 1 : sign === 0 ? 0.5 : 0);
  }, 0);
  return { observed: ahead, ...middle(differences, level), flips: flips / Math.max(1, resamples.length) };
}
