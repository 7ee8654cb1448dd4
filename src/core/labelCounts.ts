// How many labels a curve over their number is made of. Apart from the classifiers, which only an engine needs.

/** 0, which needs no classifier, comes before them. */
export const LABEL_COUNTS = [1, 2, 5, 10, 20, 50, 100] as const;
export const MOST_LABELS = 100;

/** The numbers of labels that are tried where so many are available and one number is looked at closely, rising. */
export const labelCounts = (available: number, chosen: number): number[] =>
  [...new Set([...LABEL_COUNTS, Math.min(chosen, available)])]
    .filter(n => n >= 1 && n <= available)
    .sort((a, b) => a - b);
