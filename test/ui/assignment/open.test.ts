// An assignment is opened on a page without a browser: the engine is a fake, everything between it and the word of the address is real.

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Assignment } from '../../../src/assignments/assignment.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import type { KeptRun } from '../../../src/state/runs/types.ts';
import { type BareBrowser, giveBrowser } from '../../state/lesson/bareBrowser.ts';
import { aRun } from '../../state/runs/aRun.ts';
import { barePage } from '../../state/sweep/barePage.ts';
import { fakeEngine, type Trouble } from '../../state/sweep/fakeEngine.ts';

const trouble: Trouble = {};
let built: Params[] = [];
const browser: BareBrowser = { address: '', kept: new Map() };

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
  browser.address = at;
  giveBrowser(browser);
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
  browser.kept = new Map();
});

describe('the runs of an assignment', () => {
  it('are those that were trained while it was on', async () => {
    const { openAssignment, leaveLesson, run, lab, page, given, lessonId } = await open();
    const { kept: keptRuns } = await import('../../../src/state/runs/store.ts');
    page.setState({ params: own });
    await run.configure(own);
    const mine = lab.getState().id;
    const come = (...runs: KeptRun[]) => keptRuns.setState(now => ({ runs: [...now.runs, ...runs] }));
    const now = () => ({ created: new Date().toISOString() });
    come(aRun('before', {}, { created: '2026-01-01T00:00:00.000Z' }));
    await openAssignment(assignment);
    const { begun } = given.getState()[lessonId(assignment)];
    come(aRun(mine, {}, now())); // kept while it was set aside
    come(aRun('found late', {}, { created: '2026-01-01T00:00:00.000Z' })); // as the database is read
    come(aRun('from a file', {}, { ...now(), imported: { at: begun, verified: null } }));
    come(aRun('first', {}, now()));
    come(aRun('second', {}, now()));
    await openAssignment({ ...assignment, title: 'Another' });
    come(aRun('of another', {}, now()));
    await leaveLesson();
    come(aRun('after', {}, now()));
    expect(given.getState()[lessonId(assignment)].runs).toEqual(['first', 'second']);
    expect(given.getState()[lessonId({ ...assignment, title: 'Another' })].runs).toEqual(['of another']);
  });
});

describe('a file of JSON', () => {
  const fileOf = (text: string, name = 'some.json') => new File([text], name);

  async function opened() {
    const all = await open();
    const { openJson } = await import('../../../src/ui/assignment/openJson.ts');
    const { decide, waiting } = await import('../../../src/ui/assignment/resume.ts');
    const { writeFile } = await import('../../../src/assignments/file.ts');
    const { writeAnswers } = await import('../../../src/assignments/answers.ts');
    const { answersNow } = await import('../../../src/assignments/handIn.ts');
    const { notePrediction, progressOf } = await import('../../../src/state/lesson/progress.ts');
    const said = () => all.page.getState().notices.map(({ text }) => text);
    /** What somebody has written elsewhere. */
    const written = async (words: string) => {
      const id = (await import('../../../src/assignments/given.ts')).give(assignment);
      notePrediction(id, 1, words);
      const text = writeAnswers(answersNow(id, { student: 'Ada', device: 'x', now: new Date().toISOString() }));
      (await import('../../../src/assignments/given.ts')).forgetGiven(id);
      return text;
    };
    return { ...all, openJson, decide, waiting, writeFile, written, notePrediction, progressOf, said };
  }

  it('that is an assignment opens it', async () => {
    const { openJson, writeFile, lesson, lessonId } = await opened();
    await openJson([fileOf(writeFile(assignment), 'strokes.assignment.json')]);
    expect(lesson.getState().on?.id).toBe(lessonId(assignment));
  });

  it('of answers goes on with them', async () => {
    const { openJson, written, lesson, lessonId, progressOf } = await opened();
    await openJson([fileOf(await written('From the file'))]);
    const id = lessonId(assignment);
    expect(lesson.getState().on).toMatchObject({ id, step: 0 });
    expect(progressOf(id).predictions[1].value).toBe('From the file');
    expect(browser.kept.get('vae-anomaly-lab/student')).toBe('Ada');
  });

  it.each([true, false])('of other answers than those that are here asks first: %s', async isTaken => {
    const { openJson, written, lesson, lessonId, given, notePrediction, progressOf, decide, waiting, openAssignment } =
      await opened();
    const file = await written('From the file');
    await openAssignment(assignment);
    const id = lessonId(assignment);
    notePrediction(id, 1, 'From here');
    await openJson([fileOf(file)]);
    expect(waiting.getState().answers).not.toBeNull();
    expect(lesson.getState().isChoosing).toBe(true);
    expect(progressOf(id).predictions[1].value).toBe('From here');
    await decide(isTaken);
    expect(progressOf(id).predictions[1].value).toBe(isTaken ? 'From the file' : 'From here');
    expect(waiting.getState().answers).toBeNull();
    expect(lesson.getState()).toMatchObject({ isChoosing: false, on: { id } });
    expect(given.getState()[id]).toBeDefined();
  });

  it('that was edited is opened, and that is said', async () => {
    const { openJson, written, said, lesson } = await opened();
    await openJson([fileOf((await written('As it was')).replace('As it was', 'Otherwise'))]);
    expect(said()).toEqual([expect.stringMatching(/^This file of answers was changed/)]);
    expect(lesson.getState().on).not.toBeNull();
  });

  it.each([
    ['{', /not JSON/],
    ['[]', /neither an assignment nor/],
    ['{"format":"toString"}', /neither an assignment nor/],
    ['{"format":"vae-anomaly-lab/assignment","version":9}', /newer version/],
    ['{"format":"vae-anomaly-lab/answers","version":9}', /newer version/],
  ])('that is none of ours is said: %s', async (text, sentence) => {
    const { openJson, said, lesson } = await opened();
    await openJson([fileOf(text)]);
    expect(said()).toEqual([expect.stringMatching(sentence)]);
    expect(lesson.getState().on).toBeNull();
  });
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
    expect(new URLSearchParams(browser.address).get('assignment')).toBe(word);
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
    expect(browser.address).toContain('assignment=1.');
    await leaveLesson();
    await vi.waitFor(() => expect(lab.getState().id).toBe(id));
    expect(lab.getState()).toMatchObject({ params: own, phase: 'finished' });
    expect(locks.getState().on).toBeNull();
    expect(lesson.getState().on).toBeNull();
    expect(browser.address).toBe('');
  });

  it('is there again after a reload in the middle, at its step; the person’s settings still come back', async () => {
    const before = await open();
    before.page.setState({ params: own });
    await before.openAssignment(assignment);
    before.turnTo({ ...before.lesson.getState().on!, step: 2 });
    const word = before.toWord(assignment);
    expect(new URLSearchParams(browser.address).get('step')).toBe('3');
    const { begun } = before.given.getState()[before.lessonId(assignment)];

    const after = await open(`${browser.address}&latent=6`);
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
    expect(browser.address).toBe(`?lesson=${on?.id}&step=1`);
    const { given, openAgain, locks } = await open(browser.address);
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
    expect(browser.address).toBe('?latent=5');
    expect(lab.getState().applied).toEqual(own);
  });
});
