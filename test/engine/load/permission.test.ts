import { expect, it, vi } from 'vitest';
import { askToKeep, type KeepMessage, keepChannel } from '../../../src/engine/load/asking.ts';
import { keeper } from '../../../src/engine/load/keep.ts';
import { keptOf } from '../../../src/engine/load/kept.ts';
import { createPermit, type KeepQuestion, onPermission } from '../../../src/engine/load/permission.ts';
import { fakeCaches, forbiddenCaches, silentCaches } from './fakeCaches.ts';

const base = 'http://lab.test/some/folder/?dataset=mnist';
const mega = (count: number) => new Uint8Array(count * 1e6);

/** A browser with one keeper for each dataset, as an engine makes them, and somebody who is asked. */
function browser(storage: CacheStorage | null = fakeCaches().storage) {
  const kept = keptOf(storage, base);
  const permit = createPermit();
  const asked: KeepQuestion[] = [];
  let answer = (_: boolean) => {};
  const ask = (question: KeepQuestion) => {
    asked.push(question);
    return new Promise<boolean>(resolve => {
      answer = resolve;
    });
  };
  const copiesOf = (id: string, bytes: number) =>
    onPermission({ id, packed: bytes / 4, inflated: bytes }, keeper(storage, base), kept, ask, permit);
  return { kept, asked, copiesOf, answer: (yes: boolean) => answer(yes) };
}

it('keeps 40 MB of all datasets together without a question, and asks before it is more', async () => {
  const { kept, asked, copiesOf, answer } = browser();
  const first = copiesOf('a', 12e6);
  expect([await first.write('a/1', mega(10)), await first.write('a/2', mega(2))]).toEqual([true, true]);
  expect(await copiesOf('b', 28e6).write('b/1', mega(28))).toBe(true);
  expect(asked).toEqual([]);
  expect(await kept.sizes()).toEqual({ a: 12e6, b: 28e6 });

  // Whoever loads it does not wait: it is written when somebody says so.
  const third = copiesOf('c', 3e6);
  expect([await third.write('c/1', mega(1)), await third.write('c/2', mega(2))]).toEqual([true, true]);
  expect(asked).toEqual([{ id: 'c', bytes: 3e6, total: 43e6 }]);
  expect(await kept.sizes()).toEqual({ a: 12e6, b: 28e6 });
  answer(true);
  await vi.waitFor(async () => expect(await kept.sizes()).toEqual({ a: 12e6, b: 28e6, c: 3e6 }));
});

it('keeps nothing of what is wanted only this time, and asks no more once somebody has said', async () => {
  const { kept, asked, copiesOf, answer } = browser();
  expect(await copiesOf('d', 41e6).write('d/1', mega(1))).toBe(true);
  answer(false);
  await kept.answer('d', false);
  expect(await copiesOf('d', 41e6).write('d/1', mega(1)), 'that is no failure').toBe(true);
  expect(await kept.sizes()).toEqual({});
  expect(asked).toHaveLength(1);

  await kept.answer('e', true);
  expect(await copiesOf('e', 50e6).write('e/1', mega(1))).toBe(true);
  expect(await kept.sizes()).toEqual({ e: 1e6 });
  expect(asked).toHaveLength(1);
  expect(await kept.answers()).toEqual({ d: false, e: true });

  // What is taken away is asked about again.
  await kept.remove('e');
  await kept.answer('e', null);
  expect([await kept.sizes(), await kept.answers()]).toEqual([{}, { d: false }]);
});

it('counts what was promised to a dataset that comes at the same time, and the size in which files come', async () => {
  const { kept, asked, copiesOf } = browser();
  const gzip = Uint8Array.of(0x1f, 0x8b, 8);
  await Promise.all([copiesOf('f', 100e6).write('f/1', gzip), copiesOf('g', 30e6).write('g/1', mega(1))]);
  expect(asked).toEqual([{ id: 'g', bytes: 30e6, total: 55e6 }]);
  expect(await kept.sizes()).toEqual({ f: 3 });
});

it.each([
  ['absent', null],
  ['forbidden', forbiddenCaches],
])('where Cache Storage is %s nobody is asked, and it is said that nothing was kept', async (name, storage) => {
  const { kept, asked, copiesOf } = browser(storage);
  expect(await copiesOf(name, 50e6).write(`${name}/1`, mega(1))).toBe(false);
  expect(asked).toEqual([]);
  expect([await kept.sizes(), await kept.answers()]).toEqual([null, {}]);
  await expect(kept.remove(name)).resolves.toBeUndefined();
});

it('a storage that never answers holds nobody up for long', { timeout: 20_000 }, async () => {
  vi.useFakeTimers();
  const writing = browser(silentCaches).copiesOf('h', 1e6).write('h/1', mega(1));
  await vi.advanceTimersByTimeAsync(20_000);
  expect(await writing).toBe(false);
  vi.useRealTimers();
});

it('a question reaches a page, also one that begins to listen later, and its answer reaches the engine', async () => {
  const question: KeepQuestion = { id: 'fashion-mnist', bytes: 31e6, total: 43e6 };
  const said = askToKeep(question);
  const heard: KeepMessage[] = [];
  const page = keepChannel(message => heard.push(message))!;
  page.post({ listens: true });
  await vi.waitFor(() => expect(heard).toContainEqual({ asks: question }));
  page.post({ answers: 'mnist', mayKeep: false }); // of another one
  page.post({ answers: 'fashion-mnist', mayKeep: true });
  expect(await said).toBe(true);
  page.close();
});
