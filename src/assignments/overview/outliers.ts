// What lies far from the rest of the class: a look at it may be worth while, and nothing is wrong by itself.

import { quantile } from '../../core/rising.ts';
import { fixed } from '../../views/numbers.ts';
import { bestOf, minutesOf } from './figures.ts';
import type { Student } from './students.ts';

/** Of fewer nothing can be said. */
const FEWEST = 5;
/** Tukey's fences: so many times the distance of the quartiles beyond them. */
const FENCE = 1.5;

/** The least and the greatest that is not an outlier; null where there are too few. */
export function fences(values: readonly number[]): readonly [number, number] | null {
  if (values.length < FEWEST) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  return [low - FENCE * (high - low), high + FENCE * (high - low)];
}

export interface Outlier {
  readonly student: string;
  /** A sentence. */
  readonly words: string;
}

interface Figure {
  /** What is nearer to the middle of the class than this is no outlier, however alike the others are. */
  readonly least: number;
  readonly of: (student: Student) => number | null;
  readonly words: (value: string, middle: string) => string;
  readonly shown: (value: number) => string;
}

const figures: readonly Figure[] = [
  {
    least: 0.02,
    of: student => bestOf(student.answers)?.auc ?? null,
    words: (value, middle) => `best AUC ${value}; the middle half of the class has ${middle}`,
    shown: value => fixed(value, 3),
  },
  {
    least: 10,
    of: ({ answers }) => minutesOf(answers),
    words: (value, middle) =>
      `${value} minutes from opening it to handing in; the middle half of the class took ${middle}`,
    shown: value => fixed(value, 0),
  },
  {
    least: 3,
    of: ({ answers }) => answers.runs.length,
    words: (value, middle) => `${value} runs; the middle half of the class has ${middle}`,
    shown: value => fixed(value, 0),
  },
];

/** Further than one and a half times the distance of the quartiles beyond them, figure by figure. */
export function outliersOf(students: readonly Student[]): Outlier[] {
  return figures.flatMap(({ least, of, words, shown }) => {
    const values = students.flatMap(student => of(student) ?? []);
    const limits = fences(values);
    if (!limits) return [];
    const sorted = values.toSorted((a, b) => a - b);
    const [low, median, high] = [0.25, 0.5, 0.75].map(share => quantile(sorted, share));
    const middle = shown(low) === shown(high) ? shown(low) : `${shown(low)} to ${shown(high)}`;
    return students.flatMap((student): Outlier[] => {
      const value = of(student);
      if (value === null || (value >= limits[0] && value <= limits[1]) || Math.abs(value - median) < least) return [];
      return [{ student: student.answers.student, words: words(shown(value), middle) }];
    });
  });
}
