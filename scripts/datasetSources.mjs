// Where scripts/datasets.mjs takes its files from: a folder, or the mirrors. Apart from it because this is the half that
// waits for the network.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where a file may be read: a list of { place, read } to try in turn.
 * @param {string} from folder with mnist/ and fashion-mnist/
 */
export const folder = from => file => {
  const place = join(from, file.id, file.name);
  return [{ place, read: () => readFile(place) }];
};

/**
 * The same for the mirrors that answer at all. Every host is asked once, three at a time, so that a machine without network
 * has its answer after a few seconds.
 */
export async function mirrors(files, probeMs, stallMs, log) {
  const smallest = files.toSorted((a, b) => a.bytes - b.bytes).flatMap(file => file.mirrors);
  const hosts = new Map(smallest.toReversed().map(url => [new URL(url).host, url]));
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
  return file =>
    file.mirrors
      .filter(url => alive.has(new URL(url).host))
      .map(url => ({ place: url, read: () => download(url, stallMs) }));
}

async function download(url, stallMs) {
  const stop = new AbortController();
  let timer = setTimeout(() => stop.abort(), stallMs);
  try {
    const response = await fetch(url, { signal: stop.signal });
    if (!response.ok) throw new Error(`it answered with status ${response.status}`);
    const chunks = [];
    for await (const chunk of response.body) {
      clearTimeout(timer);
      timer = setTimeout(() => stop.abort(), stallMs);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    throw stop.signal.aborted ? new Error(`it sent nothing for ${stallMs / 1000} seconds`) : error;
  } finally {
    clearTimeout(timer);
  }
}
