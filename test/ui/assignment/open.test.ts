// An assignment is opened on a page without a browser: the engine is a fake, everything between it and the word of the address is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assignment } from '../../../src/assignments/assignment.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { barePage } from '../../state/sweep/barePage.ts';
import { fakeEngine, type Trouble } from '../../state/sweep/fakeEngine.ts';

const trouble: Trouble = {};
let built: Params[] = [];
let address = '';
let kept = new Map<string, string>();

vi.mock('../../../src/engine/connect.ts', () => ({
  connect: async (_: string, onDeath: (reason: string) => void) => ({
    engine: fakeEngine(() => trouble, built, onDeath),
    close: () => {},
  }),
}));

const assignment: Assignment = {
  title: 'Strokes',
  text: 'Read this first.',
  language: 'en',
  settings: '?dataset=strokes&epochs=3&beta=2',
  locked: ['dataset', 'epochs'],
  hidden: ['seed'],
  views: ['roc'],
  tasks: [
    { kind: 'text', question: 'What do you see?' },
    { kind: 'number', question: 'How many?' },
  ],
};

/** A page is opened at an address, in the same browser as those before it. */
async function open(at = '') {
  barePage();
  address = at;
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal('location', {
    get search() {
      return address;
    },
    pathname: '/',
    hash: '',
  });
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, url: string) => {
      address = url.slice(1);
    },
  });
  const { lab, run } = await import('../../../src/state/store.ts');
  const { page } = await import('../../../src/state/page.ts');
  const { locks } = await import('../../../src/state/assignment/locks.ts');
  const { lesson, placeIn } = await import('../../../src/state/lesson/store.ts');
  const { given } = await import('../../../src/assignments/given.ts');
  const { toWord } = await import('../../../src/assignments/link.ts');
  const { lessonId } = await import('../../../src/assignments/lesson.ts');
  const opening = await import('../../../src/ui/assignment/open.ts');
  const { leaveLesson, turnTo } = await import('../../../src/state/lesson/stage.ts');
  const phase = (wanted: string) => vi.waitFor(() => expect(lab.getState().phase).toBe(wanted), 5000);
  const place = placeIn(at);
  if (place) lesson.setState({ on: place }); // as the page does
  return { lab, run, page, locks, lesson, given, toWord, lessonId, ...opening, leaveLesson, turnTo, phase };
}

const own: Params = { ...initialParams, epochs: 4, latent: 3 };

beforeEach(() => {
  built = [];
  kept = new Map();
});

describe('an assignment', () => {
  it('opens from its address with its settings and its locks, and is kept', async () => {
    const { toWord } = await open();
    const word = toWord(assignment);
    const { openWord, lab, lesson, locks, given, lessonId } = await open(`?assignment=${word}&latent=5&dataset=mnist`);
    expect(lesson.getState().on).toEqual({ id: '', step: 0, assignment: word });
    await openWord(word, 0);
    const id = lessonId(assignment);
    expect(lesson.getState().on).toEqual({ id, step: 0, assignment: word });
    expect(lab.getState().applied).toMatchObject({ dataset: 'strokes', epochs: 3, beta: 2, latent: 5 });
    expect(locks.getState().on).toEqual({ locked: ['dataset', 'epochs'], hidden: ['seed'], views: ['roc'] });
    expect(new URLSearchParams(address).get('assignment')).toBe(word);
    expect(given.getState()[id].assignment).toEqual(assignment);
  });

  it.each([
    'heldOut=3',
    'dataset=breast-cancer', // of two classes: the fifth could not be held out
    'model=conv-autoencoder', // of a source with another optimiser
  ])('is held against “%s” beside it in the address', async beside => {
    const { toWord } = await open();
    const settings = '?dataset=strokes&heldOut=5';
    const locked = ['heldOut', 'optimizer', 'learningRate', 'batch'] as const;
    const word = toWord({ ...assignment, settings, locked });
    const { openWord, lab } = await open(`?assignment=${word}&${beside}`);
    await openWord(word, 0);
    const { optimizer, learningRate, batch } = initialParams;
    expect(lab.getState().params).toMatchObject({ heldOut: 5, optimizer, learningRate, batch });
  });

  it('gives the person’s own run back, and frees what was locked', async () => {
    const { openAssignment, run, lab, page, phase, locks, lesson, leaveLesson } = await open();
    page.setState({ params: own, chosen: ['latent'] });
    await run.configure(own);
    await run.start('end');
    await phase('finished');
    const { id } = run;
    await openAssignment(assignment);
    expect(run.id).not.toBe(id);
    expect(address).toContain('assignment=1.');
    await leaveLesson();
    await vi.waitFor(() => expect(lab.getState().id).toBe(id));
    expect(lab.getState()).toMatchObject({ params: own, phase: 'finished' });
    expect(locks.getState().on).toBeNull();
    expect(lesson.getState().on).toBeNull();
    expect(address).toBe('');
  });

  it('is there again after a reload in the middle, at its step; the person’s settings still come back', async () => {
    const before = await open();
    before.page.setState({ params: own });
    await before.openAssignment(assignment);
    before.turnTo({ ...before.lesson.getState().on!, step: 2 });
    const word = before.toWord(assignment);
    expect(new URLSearchParams(address).get('step')).toBe('3');
    const { begun } = before.given.getState()[before.lessonId(assignment)];

    const after = await open(`${address}&latent=6`);
    await after.openWord(word, 2);
    expect(after.lesson.getState().on?.step).toBe(2);
    expect(after.page.getState().params).toMatchObject({ dataset: 'strokes', latent: 6 });
    expect(after.given.getState()[after.lessonId(assignment)].begun).toBe(begun);
    await after.leaveLesson();
    expect(after.page.getState().params).toEqual(own);
  });

  it('that was left is opened where it was left', async () => {
    const { openAssignment, leaveLesson, turnTo, lesson } = await open();
    await openAssignment(assignment);
    turnTo({ ...lesson.getState().on!, step: 1 });
    await leaveLesson();
    await openAssignment(assignment);
    expect(lesson.getState().on?.step).toBe(1);
  });

  it('takes the place of another, with its locks', async () => {
    const { openAssignment, locks, lesson, given, leaveLesson, page } = await open();
    page.setState({ params: own });
    await openAssignment(assignment);
    await openAssignment({ ...assignment, title: 'Another', locked: ['beta'] });
    expect(locks.getState().on?.locked).toEqual(['beta']);
    expect(Object.keys(given.getState())).toHaveLength(2);
    expect(lesson.getState().on?.id).toBe(Object.keys(given.getState())[1]);
    await leaveLesson();
    expect(page.getState().params).toEqual(own);
  });

  it('too long for the address is named in it, and found among those that were given', async () => {
    let words = '';
    for (let i = 0; i < 1800; i++) words += String.fromCharCode(0x4e00 + ((i * 7919) % 20_000));
    const { openAssignment, lesson } = await open();
    await openAssignment({ ...assignment, text: words });
    const { on } = lesson.getState();
    expect(on?.assignment).toBeUndefined();
    expect(address).toBe(`?lesson=${on?.id}&step=1`);
    const { given, openAgain, locks } = await open(address);
    await openAgain(given.getState()[on!.id], 0);
    expect(locks.getState().on?.locked).toEqual(['dataset', 'epochs']);
  });

  it.each(['', 'hello', '1.abc', '2.q1YqS'])('that is broken (“%s”) is said, and the lab is as usual', async word => {
    const { openWord, page, lesson, locks, given, lab } = await open(`?assignment=${word}&latent=5`);
    page.setState({ params: own }); // what the address says beside it
    await openWord(word, 0);
    expect(page.getState().notices.map(({ text }) => text)).toEqual([expect.stringMatching(/^The assignment of this/)]);
    expect(lesson.getState().on).toBeNull();
    expect(locks.getState().on).toBeNull();
    expect(given.getState()).toEqual({});
    expect(address).toBe('?latent=5');
    expect(lab.getState().applied).toEqual(own);
  });
});
