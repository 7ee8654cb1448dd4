// Which way every picture of a score runs. Scores rise with anomaly; what a person reads for one may fall, as a probability
// does. Pictures follow the score: the more anomalous end is the last one, on the right, at the top, at the end of the
// colours that stands out.

/** What a person reads for a score; a straight line. */
export type Reads = (score: number) => number;

/** Two ends of an axis; the first may be the larger number. */
export type Ends = readonly [first: number, last: number];

/** Whether the number that is read falls as the image gets more anomalous. */
export const falls = (of: Reads): boolean => of(1) < of(0);

/** The ends of an axis of readings between two scores: the less anomalous one first, whichever number is larger. */
export const anomalousLast = (of: Reads, low: number, high: number): Ends => [
  of(Math.min(low, high)),
  of(Math.max(low, high)),
];

/** Two ends of numbers that are read, turned so that the more anomalous one is the last. */
export const turned = (of: Reads, [a, b]: Ends): Ends => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return falls(of) ? [high, low] : [low, high];
};

/** Where a number stands between two ends: 0 at the first, 1 at the last; what lies beyond an end stands at that end. */
export const shareOf = ([first, last]: Ends, value: number): number =>
  Math.min(1, Math.max(0, (value - first) / (last - first || 1)));
