// An assignment as a lesson: every task is a step that can be done by itself, and what is locked stays what it is.

import { describe, expect, it } from 'vitest';
import { answersOf, asLesson, lessonId, settingsOf, stepOfTask } from '../../src/assignments/lesson.ts';
import { lessons } from '../../src/lessons/index.ts';
import { runBefore, setsAt } from '../../src/lessons/lesson.ts';
import { reconcile } from '../../src/params/check.ts';
import { initialParams } from '../../src/params/schema.ts';
import { lessonParams } from '../../src/state/lesson/params.ts';
import { anAssignment } from './anAssignment.ts';

describe('an assignment as a lesson', () => {
  const lesson = asLesson(anAssignment);

  it('has a step to read and one for each task, in the language of its author', () => {
    expect(lesson).toMatchObject({ id: lessonId(anAssignment), title: anAssignment.title, language: 'en' });
    expect(lesson.steps.map(({ title }) => title)).toEqual([
      'What to do',
      ...['Task 1', 'Task 2', 'Task 3', 'Task 4', 'Task 5'],
      'The idea',
    ]);
    expect(lesson.steps.map(({ language }) => language)).toEqual([...Array(6).fill('en'), undefined]);
    expect(stepOfTask(anAssignment, 0)).toBe(1);
  });

  it('without words of its own begins with the first task, and without tasks is there all the same', () => {
    expect(asLesson({ ...anAssignment, text: ' ' }).steps[0].title).toBe('Task 1');
    expect(asLesson({ ...anAssignment, text: '', tasks: [] }).steps).toHaveLength(1);
  });

  it('is known by its contents alone', () => {
    expect(lessonId({ ...anAssignment })).toBe(lesson.id);
    expect(lessonId({ ...anAssignment, title: 'Other' })).not.toBe(lesson.id);
  });

  it('lets a drawn curve tell of the run that the controls show', () => {
    expect(runBefore(lesson, 1)).toEqual({ step: 1, sets: null });
    expect(setsAt(lesson, 1)).toMatchObject({ heldOut: 1, trainSize: 10_000 });
  });
});

/** Every step of every lesson, given as the only task. */
const each = lessons.flatMap(({ id, title, steps }) =>
  steps.map((_, step) => [`${title} ${step + 1}`, id, step] as const),
);

describe('a step of a lesson as a task', () => {
  it.each(each)('%s: has a run where it looks at one, as in its lesson', (_, id, step) => {
    const lesson = lessons.find(each => each.id === id)!;
    const own = lesson.steps[step];
    const task = asLesson({
      ...anAssignment,
      settings: '',
      locked: [],
      hidden: [],
      text: '',
      tasks: [{ kind: 'lesson', lesson: id, step }],
    });
    const run = runBefore(lesson, step);
    const [only] = task.steps;
    expect(only.vary).toBe(own.vary);
    if (!own.vary) expect(only.until).toBe(run ? lesson.steps[run.step].until : undefined);
    if (!run && !own.vary) return expect(only.sets).toBe(own.sets);
    const params = lessonParams({ ...task.sets, ...only.sets }, initialParams);
    const wanted = run ? setsAt(lesson, step) : { ...lesson.sets, ...own.sets };
    expect(params).toEqual(lessonParams(wanted, initialParams));
  });

  it('keeps what is locked', () => {
    const task = asLesson({
      ...anAssignment,
      settings: '?dataset=strokes&epochs=1',
      locked: ['dataset', 'epochs'],
      hidden: ['seed'],
      tasks: [{ kind: 'lesson', lesson: 'hold-out', step: 1 }],
    });
    expect(task.steps[1].sets).toMatchObject({ dataset: 'strokes', epochs: 1, seed: initialParams.seed, heldOut: 5 });
    expect(task.sets).toMatchObject({ dataset: 'strokes', epochs: 1, seed: initialParams.seed });
    expect(reconcile(lessonParams(task.steps[1].sets!, initialParams)).problems).toEqual([]);
  });
});

describe('what was answered', () => {
  it('is told by task, and nothing of those that nobody has touched', () => {
    const at = '2026-03-02T09:20:00.000Z';
    const kept = {
      step: 3,
      done: { 5: at },
      predictions: { 1: { value: [0, 1], at, outcome: [0, 1, 0.5] }, 3: { value: 1, at } },
      finished: null,
    };
    expect(answersOf(anAssignment, kept)).toEqual([
      { task: 0, value: [0, 1], at, outcome: [0, 1, 0.5], done: null },
      { task: 2, value: 1, at, outcome: null, done: null },
      { task: 4, value: null, at: null, outcome: null, done: at },
    ]);
  });
});

const ofLesson = { kind: 'lesson', lesson: 'hold-out', step: 1 } as const;

describe('an assignment with a step of a lesson among its tasks', () => {
  const of = asLesson({
    ...anAssignment,
    settings: '?dataset=strokes&latent=3',
    locked: [],
    hidden: [],
    tasks: [anAssignment.tasks[3], ofLesson],
  });
  const run = of.steps.findIndex(({ until }) => until);

  it('begins with its own settings, and comes to those of the step with its run', () => {
    expect(run).toBeGreaterThan(0);
    for (let step = 0; step < run; step++) expect(setsAt(of, step)).toEqual({ dataset: 'strokes', latent: 3 });
    expect(setsAt(of, run)).toMatchObject(of.steps[run].sets!);
    expect(of.sets).toEqual(settingsOf({ settings: '?dataset=strokes&latent=3' }));
  });
});
