import { expect, it } from 'vitest';
import { random } from '../../src/core/random.ts';
import { dealtClasses, eachInTurn } from '../../src/datasets/made.ts';

it('makes all of them in order, tells how far it is, and lets others have a turn', async () => {
  const made: number[] = [];
  const done: number[] = [];
  let turns = 0;
  const other = setInterval(() => turns++);
  await eachInTurn(
    1200,
    i => made.push(i),
    count => done.push(count),
  );
  clearInterval(other);
  expect(made).toEqual(Array.from({ length: 1200 }, (_, i) => i));
  expect(done).toEqual([500, 1000, 1200]);
  expect(turns).toBeGreaterThan(0);
});

it.each([0, 7, 1000])('deals classes out by their shares, %i of them', count => {
  const labels = dealtClasses(count, [0.2, 0.3], random(1));
  const counts = [0, 1, 2].map(label => labels.filter(each => each === label).length);
  expect(labels.length).toBe(count);
  expect(counts.slice(1)).toEqual([Math.round(0.2 * count), Math.round(0.3 * count)]);
});
