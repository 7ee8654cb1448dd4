// The draft of an assignment: kept with what it wants still, and given away whole.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asGiven, change, draft, emptyDraft, linkOf, missing, readDraft } from '../../src/assignments/draft.ts';
import { settingsOf } from '../../src/assignments/lesson.ts';
import { fromWord } from '../../src/assignments/link.ts';
import { taskKind } from '../../src/assignments/tasks/index.ts';
import { anAssignment } from './anAssignment.ts';

let kept = new Map<string, string>();
const NAME = 'vae-anomaly-lab/assignment-draft';

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});

afterEach(() => void vi.unstubAllGlobals());

describe('a draft', () => {
  it('is kept with every change, also without a title, and forgotten when it is cleared', () => {
    draft.setState({ of: emptyDraft('?dataset=strokes') });
    change({ tasks: [taskKind('choice').begin()] });
    expect(readDraft(kept.get(NAME)!)).toEqual({ ...draft.getState().of });
    change({ title: '  Ones ' });
    expect(readDraft(kept.get(NAME)!)?.title).toBe('  Ones ');
    draft.setState({ of: null });
    expect(kept.has(NAME)).toBe(false);
  });

  it.each([null, '', '[]', '{"version":9,"title":"T"}', '{"version":1,"tasks":[{"kind":"essay"}]}'])(
    '%s in the storage is none',
    source => expect(readDraft(source)).toBeNull(),
  );
});

describe('what is missing', () => {
  it('is said, a sentence each', () => {
    expect(missing(emptyDraft(''))).toEqual([
      'The title is missing.',
      'There is nothing to do: write a text or add a task.',
    ]);
    const tasks = [anAssignment.tasks[0], taskKind('choice').begin(), taskKind('text').begin()];
    const choice = { kind: 'choice', question: 'Which?', options: ['one', ' '] } as const;
    expect(missing({ ...anAssignment, tasks })).toEqual([
      'Task 2: The question is missing.',
      'Task 3: The question is missing.',
    ]);
    expect(missing({ ...anAssignment, tasks: [choice] })).toEqual(['Task 1: One of the answers is empty.']);
    expect(missing({ ...anAssignment, settings: `?x=${'1'.repeat(1600)}` })).toHaveLength(1);
  });

  it('is nothing where a text alone is to be read', () => {
    expect(missing({ ...emptyDraft(''), title: 'Read', text: 'This.' })).toEqual([]);
    expect(missing(anAssignment)).toEqual([]);
  });
});

describe('given away', () => {
  it('names what is held, also where it is at its default', () => {
    const given = asGiven(anAssignment);
    expect(settingsOf(anAssignment)).not.toHaveProperty('seed');
    expect(settingsOf(given)).toMatchObject({ dataset: 'mnist', heldOut: 1, seed: 1, backend: 'auto', epochs: 5 });
    expect(asGiven(given)).toEqual(given);
  });

  it('is a link that holds it, of less than 2,000 characters', () => {
    const link = linkOf(anAssignment, 'https://lab.example/');
    expect(link.length).toBeLessThan(2000);
    expect(fromWord(new URL(link).searchParams.get('assignment')!)).toEqual(asGiven(anAssignment));
  });
});
