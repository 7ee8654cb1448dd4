import { expect, it } from 'vitest';
import { takeTurns } from '../../src/engine/turns.ts';

const later = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

it('runs one at a time, in order, however long each takes', async () => {
  const turns = takeTurns();
  const log: string[] = [];
  const work = (name: string, ms: number) =>
    turns(async () => {
      log.push(`${name} begins`);
      await later(ms);
      log.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([work('a', 15), work('b', 1), work('c', 5)])).toEqual(['a', 'b', 'c']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

it('goes on after an error, which only its owner hears of', async () => {
  const turns = takeTurns();
  const broken = turns(async () => {
    throw new Error('Broken.');
  });
  const thrown = turns(() => {
    throw new Error('Thrown at once.');
  });
  const fine = turns(async () => 'fine');
  await expect(broken).rejects.toThrow('Broken.');
  await expect(thrown).rejects.toThrow('Thrown at once.');
  expect(await fine).toBe('fine');
});

it('never begins before the caller has gone on', async () => {
  const turns = takeTurns();
  let begun = false;
  const mine = turns(async () => {
    begun = true;
  });
  expect(begun).toBe(false);
  await mine;
  expect(begun).toBe(true);
});
