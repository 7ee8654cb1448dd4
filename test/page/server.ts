// A static host like any other, with the lab in a sub-folder, so that the tests see what a visitor gets. Where the
// datasets come from is the test's choice: a folder of the official files, or none at all.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import files from '../../src/datasets/files.json' with { type: 'json' };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const folder = '/lab/';

/** A file of a dataset, which a folder of data may have under another name. */
function dataFile(datasets: string, [id, name]: string[]): string {
  const own = join(datasets, id, name);
  const list = (files as Record<string, unknown>)[id] as { name: string; elsewhere?: string }[] | undefined;
  const { elsewhere } = list?.find(file => file.name === name) ?? {};
  return elsewhere && !existsSync(own) ? join(datasets, elsewhere) : own;
}

/** The file behind a path of the address, or undefined; a build may hold datasets of its own, which are not served. */
function fileFor(path: string, build: string, datasets: string | undefined): string | undefined {
  if (!path.startsWith(folder)) return;
  const inside = normalize(path.slice(folder.length) || 'index.html');
  if (inside.startsWith('..')) return;
  const [first, ...rest] = inside.split(/[\\/]/);
  const file = first === 'datasets' ? datasets && dataFile(datasets, rest) : join(build, inside);
  return file && existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** A visitor whose cookies say so is told that there is no example. */
export const withoutExample = { name: 'example', value: 'none' };

const isRefused = (path: string, cookies = ''): boolean =>
  path.endsWith('/example.json') && cookies.includes(`${withoutExample.name}=${withoutExample.value}`);

export interface Server {
  /** Address of the lab, ending in a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves a build; `datasets` is a folder with one sub-folder a dataset. Cross-origin isolated, as `npm start` serves it, or
 * with no headers of its own, as most hosts do.
 */
export async function serve(datasets?: string, build = 'dist', isIsolated = true): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = isRefused(path, request.headers.cookie) ? undefined : fileFor(path, build, datasets);
    if (isIsolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    }
    if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('There is no such file.');
      return;
    }
    const bytes = readFileSync(file); // in one piece: piped, it would be cut in hundreds
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': bytes.length,
    });
    response.end(bytes);
  });
  await new Promise<void>(done => server.listen(0, 'localhost', done));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${folder}`,
    close: () =>
      new Promise(done => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
