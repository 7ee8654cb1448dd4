import { expect, it } from 'vitest';
import { createStatus } from '../../src/engine/status.ts';

const settled = async (promise: Promise<unknown>) => {
  let done = false;
  void promise.then(() => {
    done = true;
  });
  await new Promise(resolve => setTimeout(resolve));
  return done;
};

it('counts changes, and keeps what was not changed', () => {
  const status = createStatus();
  expect(status.version).toBe(0);
  status.change({ phase: 'loading' });
  status.change({ run: 1 });
  expect(status.version).toBe(2);
  expect(status.now).toMatchObject({ phase: 'loading', run: 1 });
});

it('a note wakes but is no news; the next snapshot has it', async () => {
  const status = createStatus();
  status.change({ phase: 'training' });
  const waiting = status.changed();
  const progress = { ...status.now.progress, step: 7 };
  status.note({ progress });
  expect(await settled(waiting)).toBe(true);
  expect(status.snapshot({})).toMatchObject({ version: 1, phase: 'training', progress });
});

it('a snapshot is complete, and later changes do not reach it', () => {
  const status = createStatus();
  status.change({ phase: 'training' });
  const snapshot = status.snapshot({});
  status.change({ phase: 'paused' });
  expect(snapshot).toMatchObject({ version: 1, phase: 'training', looks: {} });
  for (const key of ['run', 'params', 'phase', 'activity', 'experiment', 'progress', 'problem'])
    expect(snapshot).toHaveProperty(key);
});

it('wakes everybody who waits, on a change and on a nudge, once', async () => {
  const status = createStatus();
  const waiting = [status.changed(), status.changed()];
  expect(await settled(Promise.race(waiting))).toBe(false);
  status.change({ phase: 'idle' });
  expect(await settled(Promise.all(waiting))).toBe(true);

  const next = status.changed();
  expect(await settled(next)).toBe(false);
  const { version } = status;
  status.nudge();
  expect(await settled(next)).toBe(true);
  expect(status.version, 'a nudge is no news').toBe(version);
});
