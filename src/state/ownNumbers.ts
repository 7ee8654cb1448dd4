// The visitor's own row or series: numbers in their own units, what they began as, and what can be taken back. A store apart
// from the lab's, because a hand changes it at every move and nothing else depends on it.

import { createStore } from 'zustand/vanilla';
import { exampleAt } from '../core/examples.ts';
import { isSameShape, type RowShape, type SeriesShape } from '../core/shape.ts';
import type { Statistics } from '../core/statistics.ts';
import type { TestSet } from '../engine/api.ts';
import { keepNumbers, keptNumbers } from './ownNumbersKept.ts';

export type Numbers = Float32Array<ArrayBuffer>;

/** What somebody made of what they began with. */
export interface OwnNumbers {
  /** [values], NaN where one is missing */
  readonly values: Numbers;
  /** [values] what it began as */
  readonly first: Numbers;
}

/** Where one can begin: at the test example that is selected, or at the mean of the training examples. */
export type Start = 'selected' | 'mean';

export interface NumbersFrame {
  readonly shape: RowShape | SeriesShape;
  /** Of the training examples. */
  readonly statistics: Statistics;
}

export interface NumbersState {
  /** Null until there is a test set of rows or series. */
  readonly frame: NumbersFrame | null;
  readonly now: OwnNumbers | null;
  /** Earlier ones, the latest last. */
  readonly past: readonly OwnNumbers[];
  /** Whether a move of the hand is under way, which is taken back as one. */
  readonly isOpen: boolean;
  /** Nothing but the selected example was ever put here: another selection takes its place. */
  readonly isFollowing: boolean;
  /** Why a row could not be taken, in a sentence. */
  readonly refusal: string | null;
}

const UNDOS = 100;

const fresh = { past: [], isOpen: false, refusal: null } as const;

export const numbers = createStore<NumbersState>(() => ({ ...fresh, frame: null, now: null, isFollowing: false }));

const keep = (): void => {
  const { frame, now } = numbers.getState();
  if (frame && now) keepNumbers(frame.shape, now);
};

/** Puts others in the place of the present ones, which can be had back. */
function replace(next: OwnNumbers): void {
  numbers.setState(({ now, past }) => ({
    now: next,
    past: now ? [...past.slice(-UNDOS + 1), now] : past,
    isOpen: false,
    isFollowing: false,
    refusal: null,
  }));
}

/** A move of the hand begins: all changes until it ends are one to take back. */
export function begin(): void {
  const { now } = numbers.getState();
  if (!now) return;
  replace(now);
  numbers.setState({ isOpen: true });
}

/** Other values, [values]. */
export function change(values: Numbers): void {
  const { now, isOpen } = numbers.getState();
  if (!now) return;
  if (isOpen) numbers.setState({ now: { ...now, values } });
  else {
    replace({ ...now, values });
    keep();
  }
}

export function end(): void {
  numbers.setState({ isOpen: false });
  keep();
}

/** Takes back a move that was not meant, while it is under way. */
export function drop(): void {
  if (numbers.getState().isOpen) undo();
}

export function undo(): void {
  const { past } = numbers.getState();
  const before = past.at(-1);
  if (!before) return;
  numbers.setState({ now: before, past: past.slice(0, -1), isOpen: false, refusal: null });
  keep();
}

/** Back to what it began as. */
export function reset(): void {
  const { now } = numbers.getState();
  if (now) change(now.first);
}

/** Begins with these, [values]. */
export function startWith(values: Numbers): void {
  replace({ values, first: values });
  keep();
}

/** Says why something was not taken; nothing else changes. */
export const refuse = (refusal: string | null): void => numbers.setState({ refusal });

/** What there is to show of a test set; null of images, and of an example that has nothing to be drawn against. */
const frameOf = ({ shape, statistics }: TestSet): NumbersFrame | null =>
  shape.kind === 'image' || !statistics ? null : { shape, statistics };

function begun(testSet: TestSet, selected: number): Partial<NumbersState> {
  const values = Float32Array.from(exampleAt(testSet, selected));
  return { ...fresh, now: { values, first: values }, isFollowing: true };
}

/** Another test example is selected: it takes the place of the one before, as long as nothing was done to that. */
export function followSelected(testSet: TestSet, selected: number): void {
  const { frame, isFollowing } = numbers.getState();
  if (frame && isFollowing) numbers.setState(begun(testSet, selected));
}

/**
 * A test set came. What was made of another one of the same shape stays, and so does what was kept on this computer; else
 * it begins with the selected example.
 */
export function adopt(testSet: TestSet, selected: number): void {
  const frame = frameOf(testSet);
  const { frame: before, now, isFollowing } = numbers.getState();
  const isSame = before !== null && frame !== null && isSameShape(before.shape, frame.shape);
  const stays = frame === null || (isSame && now !== null && !isFollowing);
  const kept = stays || isSame ? null : keptNumbers(frame.shape);
  const next = kept ? { ...fresh, now: kept, isFollowing: false } : begun(testSet, selected);
  numbers.setState({ frame, ...(stays ? {} : next) });
}
