// The lab's own files are kept by a service worker, so that it can be installed and works without a network from the second
// visit on. Here is what the page knows of it: whether a newer version waits, and how that takes over.

import { createStore } from 'zustand/vanilla';
import { notify } from '../notices.ts';
import { page } from '../page.ts';
import { isPlaying } from '../twin/store.ts';
import { type Answer, USE } from './messages.ts';

/** A newer version that was fetched and waits; null where there is none. */
export const newVersion = createStore<{ readonly waiting: ServiceWorker | null }>(() => ({ waiting: null }));

/** Has the page's files kept. Where a browser forbids it, the lab needs its network as every page does. */
export async function keepLab(): Promise<void> {
  if (window.top !== window) return; // in a page of somebody else, such as a learning platform’s: nobody installs it from there
  try {
    const container = navigator.serviceWorker;
    const registration = await container.register('./serviceWorker.js');
    // The first one waits for nobody: there is no older version that it could mix with.
    const look = () => newVersion.setState({ waiting: container.controller && registration.waiting });
    look();
    registration.addEventListener('updatefound', () => {
      const { installing } = registration;
      installing?.addEventListener('statechange', look);
    });
    container.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data === 'others are open')
        notify('warning', 'The lab is open in another tab, which still uses this version: close that one first.');
    });
  } catch {
    // None here: not a secure page, a private window, or a browser without them.
  }
}

/** Loads the page anew with the newer version, unless that would cut something off. */
export function useNewVersion(): void {
  const { waiting } = newVersion.getState();
  if (!waiting) return;
  if (isPlaying() || page.getState().ownParams) {
    notify('warning', 'A run is being trained: pause it first. After the reload it can be taken up again.');
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage(USE);
}
