// What is handed in: put together, and brought back on another computer.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readAnswers, writeAnswers } from '../../../src/assignments/answers.ts';
import { forgetGiven, give, given, givenOf, noteHandedIn, noteRun } from '../../../src/assignments/given.ts';
import { answersFileName, answersNow, bringBack, progressFrom, wouldReplace } from '../../../src/assignments/handIn.ts';
import { stepOfTask } from '../../../src/assignments/lesson.ts';
import { RATES } from '../../../src/lessons/predictions/curve.ts';
import { noteDone, noteOutcome, notePrediction, progress, progressOf } from '../../../src/state/lesson/progress.ts';
import { kept } from '../../../src/state/runs/store.ts';
import { anAssignment } from '../../assignments/anAssignment.ts';
import { aRun } from '../runs/aRun.ts';

vi.mock('../../../src/state/runs/storage.ts', async () => {
  const { kept } = await import('../../../src/state/runs/store.ts');
  return {
    put: async (runs: readonly { id: string }[]) =>
      kept.setState(now => ({ runs: [...now.runs, ...(runs as typeof now.runs)] })),
  };
});

const step = (task: number) => stepOfTask(anAssignment, task);
const now = '2026-03-02T09:40:00.000Z';
const about = { student: ' Ada ', device: 'Processor', now };
const run = aRun('a'.repeat(24));

beforeEach(clear);
afterEach(clear);

function clear(): void {
  given.setState({}, true);
  progress.setState({}, true);
  kept.setState({ runs: [] });
}

/** Somebody has done most of it. */
function done(): string {
  const id = give(anAssignment);
  notePrediction(id, step(0), [...RATES]);
  noteOutcome(id, step(0), [...RATES, 0.5]);
  notePrediction(id, step(1), 0.24);
  notePrediction(id, step(3), 'Little ink.');
  noteDone(id, step(4));
  kept.setState({ runs: [run, { ...run, id: 'b'.repeat(24) }] });
  noteRun(id, run.id);
  noteRun(id, 'deleted since');
  return id;
}

describe('what is handed in', () => {
  it('has the answers, what came of predictions, and the runs of this assignment', () => {
    const answers = answersNow(done(), about);
    expect(answers).toMatchObject({ student: 'Ada', assignment: anAssignment, handedIn: now, device: 'Processor' });
    expect(answers.answers.map(({ task, value }) => [task, value])).toEqual([
      [0, RATES],
      [1, 0.24],
      [3, 'Little ink.'],
      [4, null],
    ]);
    expect(answers.runs.map(({ id }) => id)).toEqual([run.id]);
    expect(readAnswers(writeAnswers(answers))).toMatchObject({ isEdited: false, answers: { student: 'Ada' } });
  });

  it('of somebody who has done nothing is a file all the same', () => {
    const answers = answersNow(give(anAssignment), about);
    expect(answers).toMatchObject({ answers: [], runs: [] });
    expect(readAnswers(writeAnswers(answers)).isEdited).toBe(false);
  });

  it('has a name of its title and of whose it is', () => {
    expect(answersFileName({ assignment: anAssignment, student: 'Zoë B.' })).toBe(
      'answers-which-digit-is-hard-to-notice-zoë-b.json',
    );
    expect(answersFileName({ assignment: anAssignment, student: '' })).toBe(
      'answers-which-digit-is-hard-to-notice.json',
    );
  });

  it('is of its own assignment alone, and again with what was added after the first time', () => {
    const id = done();
    const other = give({ ...anAssignment, title: 'Another' });
    notePrediction(other, step(1), 0.9);
    noteHandedIn(id, now);
    notePrediction(id, step(2), 1);
    const later = '2026-03-02T10:00:00.000Z';
    const again = answersNow(id, { ...about, now: later });
    expect(again.answers).toHaveLength(5);
    expect(again).toMatchObject({ begun: givenOf(id)!.begun, handedIn: later });
    expect(answersNow(other, about).answers).toMatchObject([{ task: 1, value: 0.9 }]);
  });
});

describe('a file that is gone on with', () => {
  it('puts everything back on another computer', async () => {
    const id = done();
    const before = { progress: progressOf(id), given: givenOf(id)! };
    const { answers } = readAnswers(writeAnswers(answersNow(id, about)));
    clear();
    expect(wouldReplace(answers)).toBe(false);
    await bringBack(answers);
    expect(progressOf(id)).toEqual({ ...before.progress, step: 0 });
    expect(givenOf(id)).toMatchObject({ begun: before.given.begun, runs: [run.id], handedIn: null });
    expect(answersNow(id, about).runs[0].record).toEqual(run.record);
  });

  it('does not make a run that is here another one', async () => {
    const id = done();
    const { answers } = readAnswers(writeAnswers(answersNow(id, about)));
    await bringBack(answers);
    expect(kept.getState().runs).toHaveLength(2);
    expect(kept.getState().runs[0].imported).toBeNull();
    expect(givenOf(id)?.runs).toHaveLength(1);
  });

  it('is known to differ from what is here, or not to', () => {
    const id = done();
    const { answers } = readAnswers(writeAnswers(answersNow(id, about)));
    expect(wouldReplace(answers)).toBe(false);
    notePrediction(id, step(1), 0.5);
    expect(wouldReplace(answers)).toBe(true);
    forgetGiven(id);
    expect(wouldReplace(answers)).toBe(false);
  });

  it('takes no answer that does not answer what was asked', () => {
    const answer = { at: now, outcome: null, done: null };
    const { predictions } = progressFrom({
      assignment: anAssignment,
      answers: [
        { task: 0, value: [1, 0], ...answer },
        { task: 1, value: 'many', ...answer },
        { task: 2, value: 7, ...answer },
        { task: 3, value: 'x'.repeat(5000), ...answer },
        { task: 4, value: 3, ...answer },
      ],
    });
    expect(predictions).toEqual({});
  });
});
