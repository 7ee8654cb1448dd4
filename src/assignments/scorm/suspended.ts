// What somebody has answered, in the few characters that a learning platform keeps for the next visit.

import { type LessonProgress, type Predicted, readProgress } from '../../state/lesson/progress.ts';
import type { Assignment } from '../assignment.ts';
import { lessonId, stepOfTask } from '../lesson.ts';
import { pack, unpack } from '../packing.ts';

/** In characters, as SCORM 1.2 has it for cmi.suspend_data. */
export const LONGEST = 4096;
/** In bytes, unpacked: texts of a few pages. */
const MOST_BYTES = 200_000;

export interface Suspended {
  readonly data: string;
  /** Tasks, from 0, whose answer did not fit. */
  readonly leftOut: readonly number[];
}

/** Heights of a curve are drawn by hand: three digits of them are more than a hand has. */
const short = (value: Predicted): Predicted =>
  typeof value === 'object' ? value.map(each => Math.round(each * 1000) / 1000) : value;

const shortened = (progress: LessonProgress): LessonProgress => ({
  ...progress,
  predictions: Object.fromEntries(
    Object.entries(progress.predictions).map(([step, { value, at, outcome }]) => [
      step,
      { value: short(value), at, ...(outcome !== undefined && { outcome: short(outcome) }) },
    ]),
  ),
});

/** All of it if it fits; else without the longest answers. */
export function suspend(assignment: Assignment, progress: LessonProgress): Suspended {
  let { predictions, ...rest } = shortened(progress);
  const leftOut: number[] = [];
  for (;;) {
    const data = pack({ [lessonId(assignment)]: { ...rest, predictions } });
    const [longest] = Object.keys(predictions)
      .map(step => ({ step: Number(step), length: JSON.stringify(predictions[Number(step)]).length }))
      .sort((a, b) => b.length - a.length);
    if (data.length <= LONGEST || !longest) return { data, leftOut: leftOut.sort((a, b) => a - b) };
    const { [longest.step]: _, ...others } = predictions;
    predictions = others;
    leftOut.push(longest.step - stepOfTask(assignment, 0));
  }
}

/** What was suspended; null where it is none, or was of another assignment. */
export function resume(assignment: Assignment, data: string): LessonProgress | null {
  if (!data) return null;
  try {
    return readProgress(JSON.stringify(unpack(data, MOST_BYTES)))[lessonId(assignment)] ?? null;
  } catch {
    return null;
  }
}
