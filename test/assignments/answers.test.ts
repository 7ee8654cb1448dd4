// The file of answers: what is written is read again, what was changed since is seen, and what is none says so.

import { describe, expect, it } from 'vitest';
import { type Answers, assignmentHash, ForeignFile, readAnswers, writeAnswers } from '../../src/assignments/answers.ts';
import { canonical, hashOf } from '../../src/assignments/hash.ts';
import { BadFile, NewerFile } from '../../src/core/checked.ts';
import { aRun } from '../state/runs/aRun.ts';
import { anAssignment } from './anAssignment.ts';

const answers: Answers = {
  student: 'Ada',
  assignment: anAssignment,
  begun: '2026-03-02T09:00:00.000Z',
  handedIn: '2026-03-02T09:40:00.000Z',
  lab: '0.1.0',
  device: 'WebGL, a graphics card',
  answers: [
    { task: 1, value: 0.24, at: '2026-03-02T09:20:00.000Z', outcome: null, done: null },
    { task: 4, value: null, at: null, outcome: null, done: '2026-03-02T09:30:00.000Z' },
  ],
  runs: [aRun('a'.repeat(24))],
};

describe('a file of answers', () => {
  it('is read as it was written', () => {
    const read = readAnswers(writeAnswers(answers));
    expect(read).toMatchObject({ isEdited: false, assignmentHash: assignmentHash(anAssignment) });
    expect(read.answers).toMatchObject({
      ...answers,
      runs: [{ id: answers.runs[0].id, record: answers.runs[0].record }],
    });
  });

  it('shows that somebody has changed it', () => {
    const text = writeAnswers(answers);
    expect(readAnswers(text.replace('"Ada"', '"Eve"')).isEdited).toBe(true);
    expect(readAnswers(text.replace('0.24', '0.94')).isEdited).toBe(true);
    expect(readAnswers(JSON.stringify(JSON.parse(text))).isEdited, 'other blanks are no change').toBe(false);
  });

  it.each<[string, (raw: Record<string, unknown>) => unknown, RegExp]>([
    ['another format', raw => ({ ...raw, format: 'someone/else' }), /no file of answers/],
    ['the format of a run', raw => ({ ...raw, format: 'vae-anomaly-lab/run' }), /a run that was exported/],
    ['no answers', raw => ({ ...raw, answers: 3 }), /must be a list/],
    ['an answer to a task that is not there', raw => ({ ...raw, answers: [{ task: 17 }] }), /answers task 18/],
    ['a run that is none', raw => ({ ...raw, runs: [{}] }), /“format” is missing/],
    ['a list', () => [], /no file of answers/],
    ['nothing', () => null, /no file of answers/],
  ])('with %s is refused in a sentence', (_, change, sentence) => {
    const raw = JSON.parse(writeAnswers(answers));
    expect(() => readAnswers(JSON.stringify(change(raw)))).toThrow(BadFile);
    expect(() => readAnswers(JSON.stringify(change(raw)))).toThrow(sentence);
  });

  it('of a newer lab, or cut off, is called that', () => {
    const text = writeAnswers(answers);
    expect(() => readAnswers(text.replace('"version": 1', '"version": 2'))).toThrow(NewerFile);
    const newerRun = text.replace(
      '"format": "vae-anomaly-lab/run",\n   "version": 2',
      '"format": "vae-anomaly-lab/run",\n   "version": 3',
    );
    expect(() => readAnswers(newerRun)).toThrow(NewerFile);
    expect(() => readAnswers(text.slice(0, -10))).toThrow(/cut off/);
  });

  it('is not mistaken for what never was one', () => {
    const text = writeAnswers(answers);
    for (const foreign of ['', 'Dear teacher,', '<html></html>', '[]', 'null', '{"format":1}'])
      expect(() => readAnswers(foreign), foreign).toThrow(ForeignFile);
    expect(() => readAnswers(text.slice(0, 200))).not.toThrow(ForeignFile);
  });
});

describe('a hash', () => {
  it('does not depend on the order of keys, and on everything else', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
    expect(hashOf({ a: 1 })).not.toBe(hashOf({ a: 2 }));
    // SHA-256 of the two letters {}, by sha256sum
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
