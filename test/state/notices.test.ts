import { beforeEach, expect, it } from 'vitest';
import { dismiss, lifeMs, notify } from '../../src/state/notices.ts';
import { page } from '../../src/state/page.ts';

beforeEach(() => page.setState({ notices: [] }));
const shown = () => page.getState().notices.map(({ text }) => text);

it('a sentence stands there once', () => {
  expect(notify('info', 'one')).toBe(notify('info', 'one'));
  expect(shown()).toEqual(['one']);
});

it('few stand at a time: those that only inform make room, the oldest first, and warnings stay', () => {
  notify('warning', 'w1');
  notify('info', 'i1');
  notify('info', 'i2');
  notify('info', 'i3');
  expect(shown()).toEqual(['w1', 'i2', 'i3']);
  for (const text of ['w2', 'w3', 'w4']) notify('warning', text);
  expect(shown()).toEqual(['w1', 'w2', 'w3', 'w4']);
  notify('info', 'the newest is always shown');
  expect(shown()).toHaveLength(5);
});

it('is gone when it was dismissed, and can come again', () => {
  dismiss(notify('info', 'one'));
  expect(shown()).toEqual([]);
  notify('info', 'one');
  expect(shown()).toEqual(['one']);
});

it('stays long enough to be read', () => {
  expect(lifeMs('x'.repeat(200))).toBeGreaterThan(lifeMs('x') + 10_000);
});
