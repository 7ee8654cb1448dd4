// Progress is kept as text, and only what is well formed is read from it.

import { beforeEach, describe, expect, it } from 'vitest';
import {
  forgetPrediction,
  forgetProgress,
  leftAt,
  noteDone,
  noteFinished,
  noteOutcome,
  notePrediction,
  progress,
  progressOf,
  readProgress,
  untouched,
} from '../../../src/state/lesson/progress.ts';

beforeEach(() => progress.setState({}, true));

it('of a lesson with a name that every object has is none', () => {
  for (const id of ['constructor', '__proto__']) expect(progressOf(id)).toBe(untouched);
});

describe('what is read', () => {
  it.each([
    [null, {}],
    ['', {}],
    ['no JSON', {}],
    ['[1]', {}],
    ['null', {}],
    ['{"a":1,"b":{}}', { b: untouched }],
    ['{"a":{"step":-1,"done":[],"predictions":"x","finished":5}}', { a: untouched }],
    ['{"a":{"step":1.5,"done":{"0":5,"1":"then","x":"then"}}}', { a: { ...untouched, done: { 1: 'then' } } }],
    [
      '{"a":{"step":2,"predictions":{"0":{"value":"x","at":"then"},"1":{"value":{},"at":"then"},"2":{"value":[0,1],"at":"then","outcome":0.5},"3":{"value":1,"at":"then","outcome":null}}}}',
      {
        a: {
          ...untouched,
          step: 2,
          predictions: { 0: { value: 'x', at: 'then' }, 2: { value: [0, 1], at: 'then', outcome: 0.5 } },
        },
      },
    ],
  ])('%s', (text, wanted) => expect(readProgress(text)).toEqual(wanted));
});

it('what is written can be read again', () => {
  leftAt('a', 2);
  notePrediction('a', 0, 'high');
  noteOutcome('a', 0, 0.7);
  noteOutcome('a', 1, 0.7); // nothing was predicted there
  noteDone('a', 0);
  noteFinished('b');
  const all = progress.getState();
  expect(readProgress(JSON.stringify(all))).toEqual(all);
  expect(progressOf('a')).toMatchObject({ step: 2, predictions: { 0: { value: 'high', outcome: 0.7 } } });
  expect(Object.keys(progressOf('a').predictions)).toEqual(['0']);
  expect(progressOf('b').finished).toMatch(/^\d{4}-/);
});

it('what was done first stays done', () => {
  noteDone('a', 0);
  const { done } = progressOf('a');
  noteDone('a', 0);
  expect(progressOf('a').done).toBe(done);
});

it('some lessons can be forgotten, and the others stay', () => {
  for (const id of ['a', 'b', 'c']) leftAt(id, 1);
  forgetProgress(['a', 'c', 'd']);
  expect(Object.keys(progress.getState())).toEqual(['b']);
});

it('an answer can be taken back', () => {
  notePrediction('a', 0, 'high');
  notePrediction('a', 1, 3);
  forgetPrediction('a', 0);
  expect(Object.keys(progressOf('a').predictions)).toEqual(['1']);
});
