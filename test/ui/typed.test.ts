// A typed value is taken or it is said why not, in the words of the field and with what stays.

import { describe, expect, it } from 'vitest';
import type { ListField, NumberField } from '../../src/core/field.ts';
import { fieldOf } from '../../src/params/schema.ts';
import { answerTo } from '../../src/ui/controls/typed.ts';
import { typedEpochs } from '../../src/ui/views/sweep/draft.ts';

const numberField = (id: Parameters<typeof fieldOf>[0]) => fieldOf(id) as NumberField;

describe('a typed value', () => {
  it.each([
    ['missCost', '1,000', 1000, /“1,000” is read as 1000\.$/],
    ['seed', '1,234', 1234, /“1,234” is read as 1234\.$/],
    ['trainSize', '10,000', 10_000, /“10,000” is read as 10000\.$/],
    ['trainSize', 'all', 60_000, null],
    ['trainSize', '500 examples', 500, null],
    ['beta', '0,5', 0.5, /“0,5” is read as 0\.5\.$/],
    ['beta', ' 2 ', 2, null],
    ['epochs', '1e2', 100, null],
    ['latent', '2.5', 3, /must be a whole number; 3 is used instead of 2\.5\.$/],
  ] as const)('%s %j is %d', (id, text, value, note) => {
    const answer = answerTo(numberField(id), text, '5');
    expect(answer.value).toBe(value);
    if (note) expect(answer.note).toMatch(note);
    else expect(answer.note).toBeNull();
  });

  it.each([
    ['missCost', '', /must be a number, not “”; 5 stays\.$/],
    ['missCost', 'NaN', /must be a number, not “NaN”; 5 stays\.$/],
    ['latent', '٣', /must be a number, not “٣”; 5 stays\.$/],
    ['latent', '1,000', /must lie between 1 and 64; 5 stays\.$/],
    ['beta', '10²', /must be a number, not “10²”; 5 stays\.$/],
    ['seed', '1e400', /^Seed must lie between 1 and 999999; 5 stays\.$/],
    ['seed', '9'.repeat(500), /^Seed must lie between 1 and 999999; 5 stays\.$/],
    ['beta', '1;2', /must be a number, not “1;2”; 5 stays\.$/],
  ] as const)('%s %j changes nothing', (id, text, note) => {
    const answer = answerTo(numberField(id), text, '5');
    expect(answer).toMatchObject({ value: null, isProblem: true });
    expect(answer.note).toMatch(note);
  });
});

describe('a typed list', () => {
  const answer = (text: string) => answerTo(fieldOf('hidden') as ListField, text, '400');

  it('is taken as it is meant', () => {
    expect(answer('512 256')).toEqual({ value: '512,256', note: null, isProblem: false });
    expect(answer('16.5')).toMatchObject({ value: '17', isProblem: true });
  });

  it.each(['1,000', '2000', '', '9,9,9,9,9'])('%j changes nothing', text => {
    expect(answer(text)).toMatchObject({ value: null, isProblem: true, note: expect.stringMatching(/; 400 stays\.$/) });
  });
});

describe('the epochs of a sweep', () => {
  it.each([
    ['3', 3],
    [' 1e2 ', 100],
  ])('%j are %d', (text, epochs) => {
    expect(typedEpochs(text)).toEqual({ epochs, problem: null });
  });

  it.each([
    ['1,000', 'Epochs must lie between 1 and 500.'],
    ['2.5', 'Epochs must be a whole number.'],
    ['', 'Epochs must be a number, not “”.'],
    ['1, 2', 'Epochs must be a number, not “1, 2”.'],
  ])('%j are none', (text, problem) => {
    expect(typedEpochs(text)).toEqual({ epochs: null, problem });
  });
});
