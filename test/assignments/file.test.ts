// An assignment as a file: whole again, or a sentence.

import { describe, expect, it } from 'vitest';
import { fileName, forFileName, readFile, writeFile } from '../../src/assignments/file.ts';
import { BadFile } from '../../src/core/checked.ts';
import { anAssignment } from './anAssignment.ts';

describe('a file of an assignment', () => {
  it('is read as it was written, whatever an editor has put before it', () => {
    expect(readFile(writeFile(anAssignment))).toEqual(anAssignment);
    expect(readFile(`\uFEFF${writeFile(anAssignment)}`)).toEqual(anAssignment);
  });

  it.each<[string, string, RegExp]>([
    ['half of it', writeFile(anAssignment).slice(0, 200), /cut off/],
    ['a run', '{"format":"vae-anomaly-lab/run","version":2}', /no assignment of this lab/],
    ['a list', '[]', /must be an object/],
    ['a later version', writeFile(anAssignment).replace('"version": 1', '"version": 7'), /newer version/],
  ])('that is %s is answered in a sentence', (_, source, sentence) => {
    expect(() => readFile(source)).toThrow(BadFile);
    expect(() => readFile(source)).toThrow(sentence);
  });
});

describe('a name of a file', () => {
  it.each([
    ['Which digit is hard to notice?', 'which-digit-is-hard-to-notice'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Zoë O’Brien', 'zoë-o-brien'],
    ['数字 5', '数字-5'],
    ['?!', ''],
  ])('of “%s”', (words, name) => expect(forFileName(words)).toBe(name));

  it('is never empty, and says what it is', () => {
    expect(fileName({ title: '?!' })).toBe('untitled.assignment.json');
    expect(fileName({ title: 'Ones' })).toBe('ones.assignment.json');
  });
});
