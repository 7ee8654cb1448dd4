// Two tabs of one browser: neither overwrites what the other has written, and each sees it.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anAssignment } from '../assignments/anAssignment.ts';

/** What tabs share, and whether there is room in it. */
const stored = new Map<string, string>();
let isFull = false;

beforeEach(() => {
  stored.clear();
  isFull = false;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError');
      stored.set(key, value);
    },
    removeItem: (key: string) => stored.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A tab has modules of its own. `hear` is what a browser tells it when another has written. */
async function tab() {
  vi.resetModules();
  const window = new EventTarget();
  vi.stubGlobal('window', window);
  const lessons = await import('../../src/state/lesson/progress.ts');
  const assignments = await import('../../src/assignments/given.ts');
  const hear = (name: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key: name && `vae-anomaly-lab/${name}` }));
  return { ...lessons, ...assignments, hear };
}

const inStorage = async () => (await tab()).progress.getState();

describe('lessons in two tabs', () => {
  it('are both kept', async () => {
    const [one, two] = [await tab(), await tab()];
    one.notePrediction('a', 1, 'high');
    two.leftAt('b', 2);
    one.leftAt('a', 3);
    expect(await inStorage()).toMatchObject({ a: { step: 3, predictions: { 1: { value: 'high' } } }, b: { step: 2 } });
    expect([one.isLasting(), two.isLasting()]).toEqual([true, true]);
  });

  it('are seen in the other, which then goes on from there', async () => {
    const [one, two] = [await tab(), await tab()];
    two.leftAt('b', 1);
    const { b } = two.progress.getState();
    one.notePrediction('a', 0, 'high');
    two.hear('drawing');
    expect(two.progressOf('a'), 'what is told was of something else').toBe(two.untouched);
    two.hear('lessons');
    expect(two.progressOf('a').predictions[0].value).toBe('high');
    expect(two.progressOf('b'), 'no news').toBe(b);
    two.notePrediction('a', 1, 'low');
    expect(Object.keys((await inStorage()).a.predictions)).toEqual(['0', '1']);
  });

  it('are not written again for being heard of', async () => {
    const [one, two] = [await tab(), await tab()];
    two.leftAt('b', 1);
    one.leftAt('a', 1);
    const before = stored.get('vae-anomaly-lab/lessons');
    localStorage.setItem = () => expect.fail('two tabs would answer each other for ever');
    two.hear('lessons');
    expect(Object.keys(two.progress.getState()).sort()).toEqual(['a', 'b']);
    expect(stored.get('vae-anomaly-lab/lessons')).toBe(before);
  });

  it('are forgotten in both, and do not come back with the next answer', async () => {
    const [one, two] = [await tab(), await tab()];
    one.leftAt('a', 1);
    one.leftAt('b', 1);
    two.hear('lessons');
    two.forgetProgress(['a']);
    expect(Object.keys(await inStorage())).toEqual(['b']);
    one.hear('lessons');
    expect(one.progressOf('a')).toBe(one.untouched);
    one.leftAt('b', 2);
    expect(Object.keys(await inStorage())).toEqual(['b']);
    stored.clear();
    two.hear(null);
    expect(two.progress.getState(), 'cleared as a whole').toEqual({});
  });

  it('that found no room are written with the next answer, and are not lost to what is heard before', async () => {
    const [one, two] = [await tab(), await tab()];
    isFull = true;
    one.leftAt('a', 1);
    expect(one.isLasting()).toBe(false);
    isFull = false;
    two.leftAt('b', 1);
    one.hear('lessons');
    expect(Object.keys(one.progress.getState()).sort()).toEqual(['a', 'b']);
    expect(one.isLasting()).toBe(false);
    one.leftAt('c', 1);
    expect(Object.keys(await inStorage()).sort()).toEqual(['a', 'b', 'c']);
    expect(one.isLasting()).toBe(true);
  });
});

it('assignments that were given in two tabs are both kept, and seen in both', async () => {
  const [one, two] = [await tab(), await tab()];
  const first = one.give(anAssignment);
  const second = two.give({ ...anAssignment, title: 'Another' });
  one.noteRun(first, 'run-1');
  one.hear('assignments');
  expect(one.givenOf(second)).toMatchObject({ assignment: { title: 'Another' } });
  two.hear('assignments');
  expect(two.givenOf(first)).toMatchObject({ runs: ['run-1'] });
  expect((await tab()).given.getState()).toEqual(one.given.getState());
  two.forgetGiven(first);
  expect(Object.keys((await tab()).given.getState())).toEqual([second]);
});
