// Assignments as words of an address: whole again after the way there and back, and a sentence for what is none.

import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Assignment, readAssignment, written } from '../../src/assignments/assignment.ts';
import { fromWord, toWord } from '../../src/assignments/link.ts';
import { taskKind, taskKinds } from '../../src/assignments/tasks/index.ts';
import { BadFile } from '../../src/core/checked.ts';
import { anAssignment } from './anAssignment.ts';

const packed = (value: unknown, packing = '1'): string => {
  const bytes = deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));
  return `${packing}.${Buffer.from(bytes).toString('base64url')}`;
};

describe('a link', () => {
  it('holds everything, in fewer letters than a mail program breaks', () => {
    const word = toWord(anAssignment);
    expect(fromWord(word)).toEqual(anAssignment);
    expect(word).toMatch(/^1\.[A-Za-z0-9_-]+$/);
    expect(word.length).toBeLessThan(1500);
  });

  it.each(taskKinds)('holds a new task of the kind “%s”', kind => {
    const assignment: Assignment = { ...anAssignment, tasks: [taskKind(kind).begin()] };
    expect(fromWord(toWord(assignment))).toEqual(assignment);
  });

  it.each<[string, string, RegExp]>([
    ['nothing', '', /no assignment/],
    ['anything', 'hello', /no assignment/],
    ['what is not compressed', `1.${Buffer.from('{"version":1}').toString('base64url')}`, /damaged or cut off/],
    ['half of one', toWord(anAssignment).slice(0, 200), /damaged or cut off/],
    ['too much', `1.${'A'.repeat(20_000)}`, /too long/],
    ['a bomb', packed(`[${'0,'.repeat(3_000_000)}0]`), /more than an assignment/],
    ['a later packing', packed(written(anAssignment), '2'), /newer version/],
    ['a later version', packed({ ...written(anAssignment), version: 9 }), /newer version/],
    ['another kind of value', packed([1, 2, 3]), /must be an object/],
    [
      'an unknown task',
      packed({ ...written(anAssignment), tasks: [{ kind: 'essay', question: 'Why?' }] }),
      /tasks\[0\].kind/,
    ],
    ['an unknown setting', packed({ ...written(anAssignment), locked: ['constructor'] }), /no setting/],
    ['an unknown view', packed({ ...written(anAssignment), views: ['<b>'] }), /no view/],
    [
      'a step that is not there',
      packed({ ...written(anAssignment), tasks: [{ kind: 'lesson', lesson: 'hold-out', step: 99 }] }),
      /no step 100/,
    ],
    [
      'too many tasks',
      packed({ ...written(anAssignment), tasks: Array(31).fill({ kind: 'text', question: 'Why?' }) }),
      /31 tasks/,
    ],
  ])('with %s is answered in a sentence', (_, word, sentence) => {
    expect(() => fromWord(word)).toThrow(BadFile);
    expect(() => fromWord(word)).toThrow(sentence);
  });

  it('takes nothing along that is not of an assignment', () => {
    const raw = JSON.parse(`{"version":1,"title":"T","tasks":[],"__proto__":{"polluted":1},"extra":2}`);
    expect(readAssignment(raw)).toEqual(readAssignment({ version: 1, title: 'T', tasks: [] }));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
