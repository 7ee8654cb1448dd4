// A program of its own, between the page and the network: it keeps the lab's files of one version, all of them, and answers
// with them. The next version is fetched beside it and waits until no page of this one is open, so that the two never mix.
// Datasets are none of its business: the engine checks and keeps those.

import { addPlugins, cleanupOutdatedCaches, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { type Answer, USE } from './messages.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

/**
 * A static host seldom sets these headers; without them a browser lends no memory that threads can share. The body is read to its
 * end: a stream that somebody has left half read would keep this version at work, and the next one waiting.
 */
async function isolated(response: Response): Promise<Response> {
  const { status, statusText } = response;
  const headers = new Headers(response.headers);
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Embedder-Policy', 'require-corp');
  return new Response(await response.arrayBuffer(), { status, statusText, headers });
}

addPlugins([{ handlerWillRespond: ({ response }) => isolated(response) }]);
cleanupOutdatedCaches();
// Settings in the address change nothing of what is sent.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/./] });

self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  if (event.data !== USE) return;
  const answer = async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    if (pages.length > 1) event.source?.postMessage('others are open' satisfies Answer);
    else await self.skipWaiting();
  };
  event.waitUntil(answer());
});
