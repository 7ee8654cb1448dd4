import { describe, expect, it, vi } from 'vitest';
import { piece } from '../../src/state/piece.ts';

/** A loader that fails as often as it is told, and counts. */
function loader(failures: number) {
  let calls = 0;
  return vi.fn(async () => {
    calls += 1;
    if (calls <= failures) throw new Error('offline');
    return `at call ${calls}`;
  });
}

describe('a piece', () => {
  it('is fetched once for everybody', async () => {
    const load = loader(0);
    const { get, state } = piece(load);
    expect(await Promise.all([get(), get()])).toEqual(['at call 1', 'at call 1']);
    expect(await get()).toBe('at call 1');
    expect(load).toHaveBeenCalledTimes(1);
    expect(state.getState()).toEqual({ is: 'here', value: 'at call 1' });
  });

  it('is fetched again after a failure, and by nobody before somebody asks', async () => {
    const load = loader(1);
    const { get, settled, state } = piece(load);
    await expect(get()).rejects.toThrow('offline');
    await settled(); // the second attempt
    expect(load).toHaveBeenCalledTimes(2);
    expect(state.getState().is).toBe('here');
  });

  it('tells that it is missing, and that it is coming again', async () => {
    const { get, state } = piece(loader(1));
    const seen: string[] = [];
    state.subscribe(({ is }) => seen.push(is));
    await get().catch(() => {});
    expect(state.getState().is).toBe('missing');
    await get();
    expect(seen).toEqual(['missing', 'coming', 'here']);
  });

  it('fails in silence while nobody has asked for it', async () => {
    const load = loader(1);
    const { get, prefetch, state } = piece(load);
    prefetch();
    await new Promise(done => setTimeout(done));
    expect(state.getState().is).toBe('coming');
    expect(await get()).toBe('at call 2');
  });

  it('is told as missing to somebody who asks while it is fetched beforehand', async () => {
    const { get, prefetch, state } = piece(loader(1));
    prefetch();
    await expect(get()).rejects.toThrow('offline');
    expect(state.getState().is).toBe('missing');
  });

  it('is news again after the last who showed that it is missing', async () => {
    const { get, hold, state } = piece(loader(1));
    const [first, second] = [hold(), hold()];
    await get().catch(() => {});
    first();
    expect(state.getState().is).toBe('missing');
    second();
    expect(state.getState().is).toBe('coming');
  });
});
