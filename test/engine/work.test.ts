import { expect, it } from 'vitest';
import { createWorkBoard } from '../../src/engine/work.ts';

it('says how far a piece of work is, and nothing before and after it', async () => {
  let clock = 0;
  const board = createWorkBoard({ now: () => clock });
  expect(board.now).toBeNull();
  const answer = await board.during('scores', 200, async tell => {
    expect(board.now).toEqual({ what: 'scores', done: 0, of: 200, elapsedMs: 0 });
    clock = 500;
    tell(50);
    expect(board.now).toEqual({ what: 'scores', done: 50, of: 200, elapsedMs: 500 });
    tell(250);
    expect(board.now?.done).toBe(200);
    return 'scored';
  });
  expect(answer).toBe('scored');
  expect(board.now).toBeNull();
});

it('is over where the work fails', async () => {
  const board = createWorkBoard({ now: () => 0 });
  await expect(board.during('image', 1, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(board.now).toBeNull();
});
