// Whom a file is asked of, and when: on a clock that the test moves.

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Attempt, firstOf as outcome, type Signs } from '../../../src/engine/load/firstOf.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Attempts that end when the test says so, and remember who was asked when and who was called off. */
function script() {
  const asked: [string, number][] = [];
  const off: string[] = [];
  const ends = new Map<
    string,
    Pick<Signs, 'onFlow' | 'onSilence'> & { give(found: string | null): void; fail(error: Error): void }
  >();
  const start = Date.now();
  const attempt: Attempt<string> = (source, { signal, onFlow, onSilence }) =>
    new Promise((resolve, reject) => {
      asked.push([source, Date.now() - start]);
      ends.set(source, { give: resolve, fail: reject, onFlow, onSilence });
      signal.addEventListener('abort', () => off.push(source));
    });
  return { asked, off, attempt, end: (source: string) => ends.get(source)! };
}
const firstOf = <T>(...given: Parameters<typeof outcome<T>>) => outcome(...given).timely;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

it('asks the next when one has nothing, at once', async () => {
  const { asked, attempt, end } = script();
  const found = firstOf(['a', 'b', 'c'], attempt, 1000);
  end('a').give(null);
  await pass(0);
  end('b').give('file');
  expect(await found).toBe('file');
  expect(asked).toEqual([
    ['a', 0],
    ['b', 0],
  ]);
});

it('asks the next as well when none sends, and calls the rest off when one is done', async () => {
  const { asked, off, attempt, end } = script();
  const found = firstOf(['a', 'b', 'c'], attempt, 1000);
  await pass(2500);
  expect(asked).toEqual([
    ['a', 0],
    ['b', 1000],
    ['c', 2000],
  ]);
  end('a').give('late, but first');
  expect(await found).toBe('late, but first');
  expect(off).toEqual(['a', 'b', 'c']);
});

it('leaves one that sends in peace, until it stops', async () => {
  const { asked, attempt, end } = script();
  const found = firstOf(['a', 'b'], attempt, 1000);
  for (let i = 0; i < 5; i++) {
    await pass(900);
    end('a').onFlow();
  }
  expect(asked).toEqual([['a', 0]]);
  await pass(1000);
  expect(asked[1]).toEqual(['b', 5500]);
  end('b').give('file');
  expect(await found).toBe('file');
});

it('has nothing when all have nothing, whichever is the last', async () => {
  const { attempt, end } = script();
  const found = firstOf(['a', 'b'], attempt, 1000);
  await pass(1000);
  end('b').give(null);
  await pass(5000);
  end('a').give(null);
  expect(await found).toBeNull();
  expect(await firstOf([], attempt, 1000)).toBeNull();
});

it('ends with what an attempt throws, and with the reason of whoever calls it off', async () => {
  const { off, attempt, end } = script();
  const broken = firstOf(['a'], attempt, 1000);
  end('a').fail(new Error('a fault'));
  await expect(broken).rejects.toThrow('a fault');
  const control = new AbortController();
  const aborted = firstOf(
    ['b'],
    (source, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
        off.push(source);
      }),
    1000,
    control.signal,
  );
  control.abort(new Error('enough'));
  await expect(aborted).rejects.toThrow('enough');
  await expect(firstOf(['c'], attempt, 1000, control.signal)).rejects.toThrow('enough');
});

describe('when all are silent', () => {
  const silent = async () => {
    const { asked, off, attempt, end } = script();
    const { timely, late } = outcome(['a', 'b'], attempt, 1000);
    end('a').onSilence();
    await pass(0);
    expect(asked.length, 'the next is asked at once').toBe(2);
    end('b').onSilence();
    return { timely, late, off, end };
  };

  it('nobody is made to wait, but what comes late still comes', async () => {
    const { timely, late, off, end } = await silent();
    expect(await timely).toBeNull();
    expect(off, 'they are not called off').toEqual([]);
    end('a').give('file');
    expect(await late).toBe('file');
    expect(off).toEqual(['a', 'b']);
  });

  it('or, in the end, does not', async () => {
    const { late, end } = await silent();
    end('b').give(null);
    end('a').give(null);
    expect(await late).toBeNull();
  });

  it('one that was silent and then has it, while another is waited for, has it for all', async () => {
    const { attempt, end } = script();
    const { timely } = outcome(['a', 'b'], attempt, 1000);
    end('a').onSilence();
    await pass(500);
    end('a').give('file');
    expect(await timely).toBe('file');
  });
});
