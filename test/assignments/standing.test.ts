// How far somebody is, task by task.

import { describe, expect, it } from 'vitest';
import { isStale, plainly, standingsOf } from '../../src/assignments/standing.ts';
import { untouched } from '../../src/state/lesson/progress.ts';
import { anAssignment } from './anAssignment.ts';

const at = '2026-03-02T09:20:00.000Z';
const later = '2026-03-02T10:00:00.000Z';

describe('the standing of a task', () => {
  const is = (progress: Partial<typeof untouched>) =>
    standingsOf(anAssignment, { ...untouched, ...progress }).map(each => each.is);

  it('is open at first, but for what there is only to read', () => {
    expect(is({})).toEqual(['open', 'open', 'open', 'open', 'open', 'none']);
  });

  it('is begun where a prediction waits for its run, and answered when that is there', () => {
    const predictions = { 1: { value: [0, 1], at }, 2: { value: 0.3, at } };
    expect(is({ predictions }).slice(0, 2)).toEqual(['begun', 'answered']);
    expect(is({ predictions, done: { 1: at, 5: at } })).toEqual([
      'answered',
      'answered',
      'open',
      'open',
      'answered',
      'none',
    ]);
  });

  it('has the words of its question and their language, or the title that a lesson gives it', () => {
    const all = standingsOf({ ...anAssignment, language: 'de' }, untouched);
    expect(all[1]).toMatchObject({ task: 1, step: 2, title: 'What is the AUC?', language: 'de' });
    expect(all[5]).toMatchObject({ title: 'The idea', language: undefined });
  });
});

describe('a text in plain words', () => {
  it.each([
    ['Why is *this* **so**?', 'Why is this so?'],
    ['What is $x^2$?\n\n- one\n- two', 'What is x^2?onetwo'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['', ''],
  ])('of %s', (text, plain) => expect(plainly(text)).toBe(plain));

  it('is cut where it is long', () => {
    expect(plainly('word '.repeat(40), 20)).toBe('word word word word…');
  });
});

describe('a file that was saved', () => {
  it('is behind once something was added', () => {
    const predictions = { 1: { value: 1, at } };
    expect(isStale({ handedIn: null }, { ...untouched, predictions })).toBe(false);
    expect(isStale({ handedIn: later }, { ...untouched, predictions })).toBe(false);
    expect(isStale({ handedIn: at }, { ...untouched, predictions: { 1: { value: 1, at: later } } })).toBe(true);
    expect(isStale({ handedIn: at }, { ...untouched, done: { 2: later } })).toBe(true);
  });
});
