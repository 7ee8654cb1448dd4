// What somebody was given is kept, and read again with a sceptical eye.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { forgetGiven, give, given, givenOf, noteHandedIn, noteRun, readGiven } from '../../../src/assignments/given.ts';
import { notePrediction, progressOf } from '../../../src/state/lesson/progress.ts';
import { anAssignment } from '../../assignments/anAssignment.ts';

const another = { ...anAssignment, title: 'Another' };

function storage(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => {
  given.setState({}, true);
  vi.unstubAllGlobals();
});

describe('what was given', () => {
  it('is kept side by side, and found by a page that is opened later', () => {
    const kept = storage();
    const [one, two] = [give(anAssignment), give(another)];
    expect(one).not.toBe(two);
    noteRun(one, 'run-1');
    noteRun(one, 'run-1');
    noteRun(one, 'run-2');
    noteHandedIn(two, '2026-03-02T09:40:00.000Z');
    const read = readGiven(kept.get('vae-anomaly-lab/assignments')!);
    expect(read).toEqual(given.getState());
    expect(read[one]).toMatchObject({ assignment: anAssignment, runs: ['run-1', 'run-2'], handedIn: null });
    expect(read[two].handedIn).toBe('2026-03-02T09:40:00.000Z');
  });

  it('is begun once, however often it is opened', () => {
    storage();
    const id = give(anAssignment);
    const { begun } = givenOf(id)!;
    noteRun(id, 'run-1');
    expect(give({ ...anAssignment })).toBe(id);
    expect(givenOf(id)).toMatchObject({ begun, runs: ['run-1'] });
  });

  it('can be forgotten, with what was answered', () => {
    const kept = storage();
    const [one, two] = [give(anAssignment), give(another)];
    notePrediction(one, 2, 0.5);
    notePrediction(two, 2, 0.6);
    forgetGiven(one);
    expect(givenOf(one)).toBeNull();
    expect(progressOf(one).predictions).toEqual({});
    expect(progressOf(two).predictions[2].value).toBe(0.6);
    forgetGiven(two);
    expect(kept.has('vae-anomaly-lab/assignments')).toBe(false);
  });

  it.each([null, '', '{', '{}', '[3, {}]', '[{"assignment":{"version":1,"title":"T"}}]'])(
    '%s in the storage is none',
    text => {
      expect(readGiven(text)).toEqual({});
    },
  );

  it('of a newer lab does not cost the others', () => {
    const kept = storage();
    const id = give(anAssignment);
    const [one] = JSON.parse(kept.get('vae-anomaly-lab/assignments')!);
    const newer = { ...one, assignment: { ...one.assignment, version: 9 } };
    expect(Object.keys(readGiven(JSON.stringify([newer, one])))).toEqual([id]);
  });
});
