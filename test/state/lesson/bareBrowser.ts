// What a page has of its browser where there is none: an address that it rewrites, and what it remembers.

import { vi } from 'vitest';

export interface BareBrowser {
  /** The query: "?lesson=some&step=1", or nothing. */
  address: string;
  kept: Map<string, string>;
}

/** Pages that are opened from now on have this one. */
export function giveBrowser(browser: BareBrowser): void {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => browser.kept.get(key) ?? null,
    setItem: (key: string, value: string) => browser.kept.set(key, value),
    removeItem: (key: string) => browser.kept.delete(key),
  });
  vi.stubGlobal('location', {
    get search() {
      return browser.address;
    },
    pathname: '/',
    hash: '',
  });
  vi.stubGlobal('history', {
    replaceState: (_state: unknown, _title: string, url: string) => {
      browser.address = url.slice(1);
    },
  });
}
