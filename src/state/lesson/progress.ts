// How far somebody is in which lesson, with what they predicted, kept in this browser. Nobody else sees it, and it can be forgotten.

import { has } from '../../core/registry.ts';
import { acrossTabs } from '../acrossTabs.ts';

/** What somebody expects: an option, a number, or the heights of a curve. */
export type Predicted = string | number | readonly number[];

export interface KeptPrediction {
  readonly value: Predicted;
  /** ISO 8601, UTC: when it was made. */
  readonly at: string;
  /** What came of it, as the kind of prediction has it; missing before the run has told. */
  readonly outcome?: Predicted;
}

export interface LessonProgress {
  /** Where it was left. */
  readonly step: number;
  /** Steps whose run has come to its end or whose check was passed, with when. */
  readonly done: Readonly<Record<number, string>>;
  /** By step. */
  readonly predictions: Readonly<Record<number, KeptPrediction>>;
  /** When what to take home was reached first; null before. */
  readonly finished: string | null;
}

type All = Readonly<Record<string, LessonProgress>>;

export const untouched: LessonProgress = { step: 0, done: {}, predictions: {}, finished: null };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isPredicted = (value: unknown): value is Predicted =>
  typeof value === 'string' || Number.isFinite(value) || (Array.isArray(value) && value.every(Number.isFinite));

const isKept = (value: unknown): value is KeptPrediction =>
  isObject(value) &&
  isPredicted(value.value) &&
  typeof value.at === 'string' &&
  (value.outcome === undefined || isPredicted(value.outcome));

const onlyThose = <T>(value: unknown, isOne: (each: unknown) => each is T): Record<number, T> =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value).filter((pair): pair is [string, T] => /^\d+$/.test(pair[0]) && isOne(pair[1])),
      )
    : {};

const isText = (value: unknown): value is string => typeof value === 'string';

/** What storage holds may be older than this page, or somebody else's: only what is well formed is taken. */
export function readProgress(text: string | null): All {
  let all: unknown = null;
  try {
    all = JSON.parse(text ?? '{}');
  } catch {
    return {};
  }
  if (!isObject(all)) return {};
  const lessons = Object.entries(all).filter((pair): pair is [string, Record<string, unknown>] => isObject(pair[1]));
  return Object.fromEntries(
    lessons.map(([id, { step, done, predictions, finished }]) => [
      id,
      {
        step: typeof step === 'number' && Number.isInteger(step) && step >= 0 ? step : 0,
        done: onlyThose(done, isText),
        predictions: onlyThose(predictions, isKept),
        finished: isText(finished) ? finished : null,
      },
    ]),
  );
}

/** `isLasting`: whether what was noted is in the browser's storage, and outlives the page. */
export const { store: progress, isLasting } = acrossTabs<LessonProgress>('lessons', {
  read: readProgress,
  write: all => (Object.keys(all).length > 0 ? JSON.stringify(all) : null),
});

export const progressOf = (id: string, all: All = progress.getState()): LessonProgress =>
  has(all, id) ? all[id] : untouched;

const change = (id: string, changes: Partial<LessonProgress>): void =>
  progress.setState(all => ({ [id]: { ...progressOf(id, all), ...changes } }));

const now = () => new Date().toISOString();

export const leftAt = (id: string, step: number): void => change(id, { step });

export const noteDone = (id: string, step: number): void => {
  const { done } = progressOf(id);
  if (!(step in done)) change(id, { done: { ...done, [step]: now() } });
};

export const notePrediction = (id: string, step: number, value: Predicted): void =>
  change(id, { predictions: { ...progressOf(id).predictions, [step]: { value, at: now() } } });

/** An answer that was taken back. */
export function forgetPrediction(id: string, step: number): void {
  const { [step]: _, ...predictions } = progressOf(id).predictions;
  change(id, { predictions });
}

/** What came of a prediction, which stands from then on. */
export function noteOutcome(id: string, step: number, outcome: Predicted): void {
  const { predictions } = progressOf(id);
  const made = predictions[step];
  if (made) change(id, { predictions: { ...predictions, [step]: { ...made, outcome } } });
}

export const noteFinished = (id: string): void => {
  if (!progressOf(id).finished) change(id, { finished: now() });
};

/** Puts back what a file says somebody has done. */
export const bringBackProgress = (id: string, kept: LessonProgress): void => progress.setState({ [id]: kept });

/** Forgets these lessons. */
export const forgetProgress = (ids: readonly string[]): void =>
  progress.setState(all => Object.fromEntries(Object.entries(all).filter(([id]) => !ids.includes(id))), true);
