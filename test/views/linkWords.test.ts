import { expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import { linkMisses, linkWords } from '../../src/views/linkWords.ts';

it('says what is in an address: the experiment, and how it is looked at', () => {
  expect(linkWords(initialParams)).toEqual([
    'The experiment: MNIST, 5 held out, 2-d, seed 1.',
    'Everything else is at its default.',
  ]);
  const words = linkWords({ ...initialParams, beta: 8, score: 'kl', falseAlarmRate: 0.1 });
  expect(words[0]).toContain('β 8');
  expect(words.slice(1, -1).join(' ')).toMatch(/Score: .+ False-alarm rate: 0\.1\./);
});

it('and what is not', () => {
  const quiet = { files: false, changed: false, host: 'lab.example.org' };
  expect(linkMisses(quiet)).toHaveLength(1);
  expect(linkMisses({ ...quiet, files: true, changed: true, host: 'localhost' })).toHaveLength(4);
});
