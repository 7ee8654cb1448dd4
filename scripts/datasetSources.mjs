// Where scripts/datasets.mjs takes its files from: a folder, or the mirrors. Apart from it because this is the half that
// waits for the network.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileInZip } from './zip.mjs';

/**
 * Where a file may be read: a list of { place, read } to try in turn.
 * @param {string} from folder with mnist/, fashion-mnist/ and so on
 */
export const folder = from => file =>
  [join(file.id, file.name), ...(file.elsewhere ? [file.elsewhere] : [])]
    .map(name => join(from, name))
    .map(place => ({ place, read: () => readFile(place) }));

/**
 * How long all mirrors together may be silent. `signal` fires when nobody has sent `fewestBytes`, or finished a file, for
 * `silentMs`, or when `mostMs` have passed in all.
 */
export function createPatience({ silentMs, mostMs = Number.POSITIVE_INFINITY, fewestBytes = 65_536 }) {
  const control = new AbortController();
  const end = reason => () => control.abort(new Error(reason));
  const silence = end(`no mirror sent anything for ${silentMs / 1000} seconds`);
  let timer = setTimeout(silence, silentMs);
  const last = Number.isFinite(mostMs) && setTimeout(end('the mirrors are too slow'), mostMs);
  let bytes = 0;
  return {
    signal: control.signal,
    heard(count) {
      bytes += count;
      if (bytes < fewestBytes || control.signal.aborted) return;
      bytes = 0;
      clearTimeout(timer);
      timer = setTimeout(silence, silentMs);
    },
    stop() {
      clearTimeout(timer);
      clearTimeout(last);
    },
  };
}

/**
 * The same for the mirrors that answer at all. Every host is asked once, three at a time (look-ups of names that hang would
 * keep Node from reading files), so that a machine without network has its answer after a few seconds; one that answers and then sends nothing is not asked for another file.
 */
export async function mirrors(files, { probeMs, stallMs, patience, log }) {
  const smallest = files.toSorted((a, b) => a.bytes - b.bytes).flatMap(file => file.mirrors);
  const archives = new Set(files.flatMap(({ archive }) => archive ?? []));
  const hosts = new Map([...archives, ...smallest.toReversed()].map(url => [new URL(url).host, url]));
  const alive = new Set();
  const asked = [...hosts];
  for (let i = 0; i < asked.length; i += 3)
    await Promise.all(
      asked.slice(i, i + 3).map(async ([host, url]) => {
        const answered = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) }).catch(() => null);
        if (answered) alive.add(host);
        else log(`        ${host} cannot be reached`);
      }),
    );
  const read = async url => {
    const { host } = new URL(url);
    try {
      return await download(url, stallMs, patience);
    } catch (error) {
      if (error instanceof SilenceError) alive.delete(host);
      throw error;
    }
  };
  const fetched = new Map(); // an archive holds several of the files
  const fromArchive = async (url, { name, inflatedBytes }) => {
    if (!fetched.has(url)) fetched.set(url, read(url));
    return fileInZip(await fetched.get(url), name, inflatedBytes);
  };
  const isAlive = url => alive.has(new URL(url).host);
  return file => [
    ...file.mirrors.filter(isAlive).map(url => ({ place: url, read: () => read(url) })),
    ...[file.archive ?? []]
      .flat()
      .filter(isAlive)
      .map(url => ({ place: url, read: () => fromArchive(url, file) })),
  ];
}

class SilenceError extends Error {}

async function download(url, stallMs, patience) {
  patience.signal.throwIfAborted();
  const silence = new AbortController();
  const stop = () => silence.abort();
  let timer = setTimeout(stop, stallMs);
  try {
    const response = await fetch(url, { signal: AbortSignal.any([silence.signal, patience.signal]) });
    if (!response.ok) throw new Error(`it answered with status ${response.status}`);
    const chunks = [];
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(stop, stallMs);
      patience.heard(chunk.length);
      chunks.push(chunk);
    }
    patience.heard(Number.POSITIVE_INFINITY); // a whole file is news, however small
    return Buffer.concat(chunks);
  } catch (error) {
    patience.signal.throwIfAborted();
    throw silence.signal.aborted ? new SilenceError(`it sent nothing for ${stallMs / 1000} seconds`) : error;
  } finally {
    clearTimeout(timer);
  }
}
