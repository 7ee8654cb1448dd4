// A server that plays the lab's own origin and its mirrors, with every fault a mirror can have.

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour = (response: ServerResponse) => void;

export interface Mirror {
  /** Ends with a slash. */
  base: string;
  /** What is answered, by path; anything else is 404. */
  paths: Map<string, Behaviour>;
  /** Paths asked for, in order. */
  asked: string[];
  close(): Promise<void>;
}

export async function mirror(): Promise<Mirror> {
  const paths = new Map<string, Behaviour>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace(/^\//, '');
    asked.push(path);
    const behaviour = paths.get(path);
    if (behaviour && request.method === 'HEAD' && behaviour !== silence) response.writeHead(200).end();
    else if (behaviour) behaviour(response);
    else response.writeHead(404).end('no');
  });
  await new Promise<void>(done => {
    server.listen(0, '127.0.0.1', done);
  });
  const close = () =>
    new Promise<void>(done => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, paths, asked, close };
}

export const good =
  (bytes: Uint8Array, headers: Record<string, string> = {}): Behaviour =>
  response =>
    response.writeHead(200, { 'content-type': 'application/octet-stream', ...headers }).end(bytes);

/** The type says gzip in transit, so the browser inflates before the page sees anything: Vite does this to .gz files. */
export const inTransit = (bytes: Uint8Array): Behaviour => good(bytes, { 'content-encoding': 'gzip' });

export const webPage: Behaviour = response =>
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Lab</title>');

/** The same without an honest type. */
export const webPageInDisguise: Behaviour = good(new TextEncoder().encode('<!doctype html><title>Lab</title>'));

/** Sends a half and then nothing more. */
export const stall =
  (bytes: Uint8Array): Behaviour =>
  response => {
    response.writeHead(200, { 'content-length': String(bytes.length) });
    response.write(bytes.subarray(0, bytes.length >> 1));
  };

/** Takes the request and never answers. */
export const silence: Behaviour = () => {};

/** Answers when it is asked whether the file is there, and then sends nothing. */
export const mute: Behaviour = () => {};

/** Hangs up in the middle. */
export const hangUp =
  (bytes: Uint8Array): Behaviour =>
  response => {
    response.writeHead(200, { 'content-length': String(bytes.length) });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  };

/** Sends the bytes in pieces, slowly enough to see progress. */
export const inPieces =
  (bytes: Uint8Array, pieces: number, pauseMs: number): Behaviour =>
  async response => {
    response.writeHead(200);
    for (let i = 0; i < pieces; i++) {
      response.write(bytes.subarray((i * bytes.length) / pieces, ((i + 1) * bytes.length) / pieces));
      await new Promise(done => setTimeout(done, pauseMs));
    }
    response.end();
  };
