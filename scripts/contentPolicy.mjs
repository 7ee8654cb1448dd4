// A Vite plugin: the built page says itself what it may load. Only its own scripts run, and nothing is fetched but its own
// files and the published datasets; a page that is served by Vite while it is worked on needs more and says nothing.

import { createHash } from 'node:crypto';

/** Of scripts that stand in the page: those alone are run that were there when it was built. */
const hashesOf = html =>
  [...html.matchAll(/<script(?<attributes>[^>]*)>(?<text>.*?)<\/script>/gs)]
    .filter(({ groups }) => !/\bsrc=/.test(groups.attributes))
    .map(({ groups }) => `'sha256-${createHash('sha256').update(groups.text).digest('base64')}'`);

/**
 * @param {string} html the page with its scripts
 * @param {readonly string[]} origins of which files may be fetched, beside the page's own
 */
export const policyOf = (html, origins) =>
  Object.entries({
    'default-src': ["'self'"],
    // TensorFlow.js and the lab's own kernels are WebAssembly; no text is ever made a program.
    'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashesOf(html)],
    'worker-src': ["'self'", 'blob:'], // threads of TensorFlow.js are started from a Blob
    'style-src': ["'self'", "'unsafe-inline'"], // plotly writes rules into a sheet of its own
    'img-src': ["'self'", 'blob:', 'data:'],
    'connect-src': ["'self'", ...origins],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  })
    .map(([what, from]) => [what, ...from].join(' '))
    .join('; ');

/** @param {readonly string[]} addresses of whatever else may be fetched */
export const contentPolicy = addresses => ({
  name: 'content-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: html => [
      {
        tag: 'meta',
        attrs: {
          'http-equiv': 'Content-Security-Policy',
          content: policyOf(html, [...new Set(addresses.map(address => new URL(address).origin))]),
        },
        injectTo: 'head-prepend',
      },
    ],
  },
});
