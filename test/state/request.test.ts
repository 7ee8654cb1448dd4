// What runs are asked for: of two, both show the gallery of the one that somebody looks at.

import { afterEach, expect, it, vi } from 'vitest';
import { createRequests, leading } from '../../src/state/request.ts';
import { lab } from '../../src/state/store.ts';
import { setPage } from './stage.ts';

/** A gallery of one page, and a store that somebody can change. */
function gallery(...positions: number[]) {
  const listeners = new Set<() => void>();
  return {
    lab: {
      ...lab,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } as never,
    judging: { positions: () => positions },
    change: () => {
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

afterEach(() => leading.setState({ gallery: null }));

it('shows the first gallery, until another leads', () => {
  const [first, other] = [gallery(1, 2), gallery(3)];
  const requests = createRequests(lab, first);
  const listener = vi.fn();
  const leave = requests.onRequest(listener);
  expect(requests.request().positions).toEqual([1, 2]);
  other.change();
  expect(listener).not.toHaveBeenCalled();

  leading.setState({ gallery: other });
  expect(requests.request().positions).toEqual([3]);
  expect(listener).toHaveBeenCalledTimes(1);
  other.change();
  expect(listener).toHaveBeenCalledTimes(2);

  leading.setState({ gallery: null });
  expect(requests.request().positions).toEqual([1, 2]);
  expect(other.listeners.size).toBe(0);

  leave();
  listener.mockClear();
  leading.setState({ gallery: other });
  first.change();
  setPage({ hovered: 3 });
  expect(listener).not.toHaveBeenCalled();
  expect(other.listeners.size).toBe(0);
});
