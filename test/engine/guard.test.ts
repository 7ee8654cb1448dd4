// A device without a context can be lost too, when its threads no longer answer; the WebGL side is in lostContext.

import { describe, expect, it, vi } from 'vitest';
import { DeviceLostError } from '../../src/engine/deviceLoss.ts';
import { guardDevice } from '../../src/engine/guard.ts';
import { describeProblem } from '../../src/engine/problem.ts';
import { onCpu } from './cpu.ts';
import { nodePace } from './tinyLab.ts';

onCpu();

describe('a guard', () => {
  it('gives what the work gives, and its errors as they are', async () => {
    const guard = guardDevice(nodePace, () => expect.fail('lost'));
    expect(await guard.run(async () => 7)).toBe(7);
    await expect(guard.run(async () => Promise.reject(new RangeError('Too many.')))).rejects.toThrow(RangeError);
    expect(guard.loss).toBeNull();
  });

  it('ends everything at the first loss, for one reason, and tells it once', async () => {
    const onLoss = vi.fn();
    const guard = guardDevice(nodePace, onLoss);
    const waiting = guard.run(() => new Promise(() => {})).catch(error => error);
    const failing = [1, 2].map(each =>
      guard
        .run(async () => {
          throw new DeviceLostError(`Thread ${each} no longer answers.`);
        })
        .catch(error => error),
    );
    const reasons = await Promise.all([waiting, ...failing, guard.run(async () => 7).catch(error => error)]);
    for (const reason of reasons) expect(reason).toBe(guard.loss);
    expect(onLoss.mock.calls).toEqual([[guard.loss]]);
    expect(describeProblem(guard.loss)).toEqual({
      kind: 'device',
      message: 'Thread 1 no longer answers.',
      reasons: [],
    });
  });
});
