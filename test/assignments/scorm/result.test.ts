import { describe, expect, it } from 'vitest';
import { lessonId, stepOfTask } from '../../../src/assignments/lesson.ts';
import { resultOf } from '../../../src/assignments/scorm/result.ts';
import { LONGEST, resume, suspend } from '../../../src/assignments/scorm/suspended.ts';
import {
  type KeptPrediction,
  type LessonProgress,
  type Predicted,
  untouched,
} from '../../../src/state/lesson/progress.ts';
import { anAssignment } from '../anAssignment.ts';

const at = '2026-03-02T10:00:00.000Z';

/** Answers by task, and the tasks whose run or check is done. */
function worked(answers: Readonly<Record<number, Predicted>>, done: readonly number[] = []): LessonProgress {
  const step = (task: number) => stepOfTask(anAssignment, task);
  return {
    ...untouched,
    predictions: Object.fromEntries(
      Object.entries(answers).map(([task, value]): [number, KeptPrediction] => [step(Number(task)), { value, at }]),
    ),
    done: Object.fromEntries(done.map(task => [step(task), at])),
  };
}

// Its tasks: draw (with a run), number (0.1 to 0.4), choice (1 is right), text, reach, a step of a lesson that is only read.
const curve = [0, 0.4, 0.8, 1];

describe('a result', () => {
  it.each<[string, LessonProgress, number]>([
    ['nothing', untouched, 0],
    ['a right number', worked({ 1: 0.2 }), 20],
    ['a wrong number', worked({ 1: 0.9 }), 0],
    ['a right choice and a text, which nobody can judge', worked({ 2: 1, 3: 'Because.' }), 40],
    ['a wrong choice', worked({ 2: 0 }), 0],
    ['what is no answer to the question', worked({ 2: 7, 3: ' ' }), 0],
    ['a curve without its run', worked({ 0: curve }), 0],
    ['a curve with its run', worked({ 0: curve }, [0]), 20],
    ['a check that was passed', worked({}, [4]), 20],
  ])('of %s', (_, progress, score) => {
    expect(resultOf(anAssignment, progress)).toEqual({ score, isComplete: false });
  });

  it('is complete when everything is answered, rightly or not', () => {
    const all = worked({ 0: curve, 1: 0.9, 2: 0, 3: 'Because.' }, [0, 4]);
    const { score, isComplete } = resultOf(anAssignment, all);
    expect(isComplete).toBe(true);
    expect(score).toBe(60);
    expect(resultOf(anAssignment, worked({ 0: curve, 1: 0.2, 2: 1, 3: 'Because.' }, [0, 4])).score).toBe(100);
  });

  it('of what is only read is there when it was read', () => {
    const toRead = { ...anAssignment, tasks: [] };
    expect(resultOf(toRead, untouched)).toEqual({ score: 0, isComplete: false });
    expect(resultOf(toRead, { ...untouched, finished: at })).toEqual({ score: 100, isComplete: true });
  });
});

describe('what is suspended', () => {
  const progress = { ...worked({ 0: curve, 1: 0.2, 3: 'Ones are thin – “alike”, 𝟙.' }, [0, 4]), step: 3, finished: at };

  it('comes back', () => {
    const { data, leftOut } = suspend(anAssignment, progress);
    expect(data).toMatch(/^[\w-]+$/);
    expect(leftOut).toEqual([]);
    expect(resume(anAssignment, data)).toEqual(progress);
  });

  it('has three digits of a curve', () => {
    const { data } = suspend(anAssignment, worked({ 0: [0, 1 / 3, 1] }));
    expect(resume(anAssignment, data)!.predictions[stepOfTask(anAssignment, 0)].value).toEqual([0, 0.333, 1]);
  });

  it('fits, without the longest answers if need be, which are named', () => {
    let seed = 1;
    const noise = (length: number) =>
      Array.from({ length }, () => {
        seed = (seed * 48271) % 2147483647;
        return String.fromCharCode(97 + (seed % 26));
      }).join('');
    const long = worked({ 1: 0.2, 2: 1, 3: noise(4000), 5: 'short' }, [4]);
    expect(suspend(anAssignment, long).leftOut).toEqual([]);
    const longer = worked({ 1: 0.2, 2: noise(3000), 3: noise(4000), 5: 'short' }, [4]);
    const { data, leftOut } = suspend(anAssignment, longer);
    expect(data.length).toBeLessThanOrEqual(LONGEST);
    expect(leftOut).toEqual([3]);
    const back = resume(anAssignment, data)!;
    expect(Object.keys(back.predictions)).toHaveLength(3);
    expect(back.done).toEqual(longer.done);
  });

  it.each(['', 'x', 'null', '%%%', '7', suspend({ ...anAssignment, title: 'Another' }, progress).data])(
    'and is %j is nobody’s',
    data => expect(resume(anAssignment, data)).toBeNull(),
  );

  it('is read with care', () => {
    const { data } = suspend(anAssignment, { ...progress, step: -1, done: { 1: 7 } as never });
    expect(resume(anAssignment, data)).toMatchObject({ step: 0, done: {} });
    expect(lessonId(anAssignment)).toMatch(/^assignment-/);
  });
});
