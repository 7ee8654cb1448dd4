// What a page and the service worker say to each other.

/** Of a page, to the version that waits: "take over now". */
export const USE = 'use the new version';

/** Of the service worker, if it may not: an older version is still open elsewhere. */
export type Answer = 'others are open';
