// What the dialog does with a draft when something is pressed or typed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holding } from '../../../src/ui/assignment/prepare/holding.ts';
import { languages } from '../../../src/ui/assignment/prepare/languages.ts';
import { moved } from '../../../src/ui/assignment/prepare/moved.ts';
import { without } from '../../../src/ui/assignment/tasks/rightAnswer.ts';
import { typedRange } from '../../../src/ui/assignment/tasks/typed.ts';

describe('a control', () => {
  it('is free, locked or hidden, and never two of them', () => {
    const none = { locked: [], hidden: [] };
    const locked = holding(none, ['beta', 'seed'], 'locked');
    expect(locked).toEqual({ locked: ['beta', 'seed'], hidden: [] });
    expect(holding(locked, ['seed'], 'hidden')).toEqual({ locked: ['beta'], hidden: ['seed'] });
    expect(holding(holding(locked, ['seed'], 'hidden'), ['seed', 'beta'], 'free')).toEqual(none);
  });
});

describe('a task', () => {
  it('is moved by one place, and not out of the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});

describe('a choice', () => {
  it('has the same right answer when another is removed, and none when that is', () => {
    const options = fc.array(fc.string({ minLength: 1 }), { minLength: 3, maxLength: 10 });
    fc.assert(
      fc.property(options, fc.nat(), fc.nat(), (words, r, p) => {
        const [right, place] = [r % words.length, p % words.length];
        const task = {
          kind: 'choice',
          question: 'Which?',
          options: words.map((word, i) => `${i} ${word}`),
          right,
        } as const;
        const now = without(task, place);
        expect(now.options).toHaveLength(words.length - 1);
        if (place === right) expect(now).not.toHaveProperty('right');
        else expect(now.options[now.right!]).toBe(task.options[right]);
      }),
    );
  });
});

describe('a range', () => {
  it.each([
    ['', '', undefined, null],
    ['0,5', '', [0.5, 0.5], null],
    ['', '3', [3, 3], null],
    ['-1', '2e-1', [-1, 0.2], null],
    ['3', '2', undefined, /smaller number/],
    ['a', '2', undefined, /must be numbers/],
    ['Infinity', '', undefined, /must be numbers/],
  ] as const)('typed as “%s” to “%s”', (from, to, right, problem) => {
    const found = typedRange(from, to);
    expect(found.right).toEqual(right);
    if (problem) expect(found.problem).toMatch(problem);
    else expect(found.problem).toBeNull();
  });
});

it('a language is offered by its own name, and the chosen one in any case', () => {
  const found = languages('de-AT');
  expect(found.find(({ id }) => id === 'de')?.label).toBe('Deutsch');
  expect(found.some(({ id }) => id === 'de-AT')).toBe(true);
});
