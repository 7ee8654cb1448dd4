// As much of a page as what borrows the stage asks for: it can be hidden, has no locks, and draws at once.

import { vi } from 'vitest';

/** For modules that are imported from now on. */
export function barePage(): void {
  vi.resetModules();
  vi.stubGlobal(
    'document',
    new (class extends EventTarget {
      hidden = false;
    })(),
  );
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('requestAnimationFrame', setImmediate);
}
