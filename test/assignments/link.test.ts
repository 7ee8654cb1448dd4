// Assignments as words of an address: whole again after the way there and back, and a sentence for what is none.

import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Assignment, readAssignment, written } from '../../src/assignments/assignment.ts';
import { settingsOf } from '../../src/assignments/lesson.ts';
import { fromWord, toWord } from '../../src/assignments/link.ts';
import { taskKind, taskKinds } from '../../src/assignments/tasks/index.ts';
import { BadFile } from '../../src/core/checked.ts';
import { parseMarkdown } from '../../src/core/markdown/parse.ts';
import { anAssignment } from './anAssignment.ts';

const packed = (value: unknown, packing = '1'): string => {
  const bytes = deflateSync(strToU8(typeof value === 'string' ? value : JSON.stringify(value)));
  return `${packing}.${Buffer.from(bytes).toString('base64url')}`;
};

const task = (one: unknown): string => packed({ ...written(anAssignment), tasks: [one] });

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
    ['lists in lists in lists', packed(`${'['.repeat(40_000)}${']'.repeat(40_000)}`), /must be an object/],
    ['a list for a text', packed({ ...written(anAssignment), text: [[['deep']]] }), /“text” is a list/],
    ['a number that is none', packed(`{"version":1e999,"title":"T","tasks":[]}`), /“version” is Infinity/],
    ['half a version', packed({ ...written(anAssignment), version: 1.5 }), /whole number/],
    ['a range without an end', task({ kind: 'number', question: 'How many?', right: [0, '1e999'] }), /right/],
    ['a step far away', task({ kind: 'lesson', lesson: 'hold-out', step: 1e308 }), /has no step/],
    ['a step before the first', task({ kind: 'lesson', lesson: 'hold-out', step: -1 }), /at least 0/],
    ['a lesson called constructor', task({ kind: 'lesson', lesson: 'constructor', step: 0 }), /no lesson of this lab/],
    ['a lesson called ../..', task({ kind: 'lesson', lesson: '../..', step: 0 }), /no lesson of this lab/],
    ['a task of the kind __proto__', task({ kind: '__proto__', question: 'Why?' }), /kind/],
    ['a measure called toString', task({ kind: 'reach', question: 'Reach', measure: 'toString', above: 1 }), /measure/],
    [
      'a right answer that is not there',
      task({ kind: 'choice', question: 'Which?', options: ['a', 'b'], right: 2 }),
      /none/,
    ],
    ['too many answers', task({ kind: 'choice', question: 'Which?', options: Array(11).fill('a') }), /2 to 10/],
    ['a question as long as a book', task({ kind: 'text', question: 'a'.repeat(1001) }), /longer than 1000/],
    ['a text as long as a book', packed({ ...written(anAssignment), text: 'a'.repeat(4001) }), /longer than 4000/],
    ['a language that is markup', packed({ ...written(anAssignment), language: 'en"><b>' }), /longer|no language tag/],
    ['a way of looking that is locked', packed({ ...written(anAssignment), locked: ['galleryPage'] }), /no setting/],
  ])('with %s is answered in a sentence', (_, word, sentence) => {
    expect(() => fromWord(word)).toThrow(BadFile);
    expect(() => fromWord(word)).toThrow(sentence);
  });

  it('takes nothing along that is not of an assignment', () => {
    const raw = JSON.parse(`{"version":1,"title":"T","tasks":[],"__proto__":{"polluted":1},"extra":2}`);
    expect(readAssignment(raw)).toEqual(readAssignment({ version: 1, title: 'T', tasks: [] }));
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('leaves out what nobody sees in its words, and is the same link again', () => {
    const title = 'A\u202e\u0000 B\ud800';
    const question = 'One\u2066\r\ntwo\tthree\u0007';
    const options = ['\u202dleft', 'عربي 123'];
    const choice = { kind: 'choice', question, options };
    const read = fromWord(packed({ ...written(anAssignment), title, tasks: [choice] }));
    expect(read.title).toBe('A B\ufffd');
    expect(read.tasks).toEqual([{ kind: 'choice', question: 'One\ntwo\tthree', options: ['left', 'عربي 123'] }]);
    expect(fromWord(toWord(read))).toEqual(read);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '<a href="javascript:alert(1)">click</a>',
    '![](https://evil.example/pixel.png)',
  ])('shows %s in a text as the letters that it is', markup => {
    const { text } = fromWord(packed({ ...written(anAssignment), text: markup }));
    const letters = JSON.stringify(
      parseMarkdown(text).map(function words(part: unknown): unknown {
        if (Array.isArray(part)) return part.map(words);
        if (typeof part !== 'object' || part === null) return part;
        expect(Object.keys(part)).not.toContain('href');
        return Object.values(part).map(words);
      }),
    );
    for (const word of markup.match(/[a-z]{4,}/g)!) expect(letters).toContain(word);
  });

  it('takes settings from its query, and nothing else that an address can say', () => {
    const settings =
      '?heldOut=3&run=1&present=1&compare=1&b.beta=4&lesson=hold-out&assignment=1.x&constructor=1&latent=1e999&beta=<b>&__proto__=2';
    const { settings: kept } = fromWord(packed({ ...written(anAssignment), settings }));
    expect(settingsOf({ settings: kept })).toEqual({ heldOut: 3 });
  });
});
