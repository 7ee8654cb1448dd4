// Reads one address to its end, with progress. When too little has come for a while it says so, and a good deal later it gives
// up. What the bytes are worth is
// not decided here, except that a web page in place of a file is recognised before it is read.

import { DataError } from '../../core/dataError.ts';

export interface FetchOptions {
  fetch: typeof fetch;
  /** Silence is nothing at all for so long ... */
  answerMs: number;
  /** ... or, once something has come, fewer than `fewestBytes` for so long. */
  stallMs: number;
  /** What counts as something: a server that sends a byte now and then is as good as silent. */
  fewestBytes: number;
  /** Give up when the silence lasts so much longer. */
  lateMs: number;
  /** Refuse to read more than this many bytes. */
  maxBytes: number;
  signal?: AbortSignal | undefined;
  /** Called after every chunk; `compressed` says whether the bytes so far look like gzip. */
  onProgress?: ((loadedBytes: number, compressed: boolean) => void) | undefined;
  /** Called for every `fewestBytes`: somebody is really sending. */
  onFlow?: (() => void) | undefined;
  /** Called at every silence, with a sentence. */
  onSilence?: ((sentence: string) => void) | undefined;
}

/**
 * The body at `url`. It ends whatever the server does, and whatever `fetch` makes of being called off.
 * @throws DataError with a sentence: no answer, an error status, a web page, a stall, a body that is too long
 * @throws the signal's reason when the caller aborted
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { answerMs, stallMs, lateMs, signal } = options;
  signal?.throwIfAborted();
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const over = new Promise<never>((_, reject) => {
    stopped.signal.addEventListener('abort', reject);
  });
  over.catch(() => {}); // it is also called off at the end, when nobody waits for it
  let silentMs = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      options.onSilence?.(silence(ms));
      timer = setTimeout(() => {
        silentMs = ms + lateMs;
        stop();
      }, lateMs);
    }, ms);
  };
  const onFlow = () => {
    wait(stallMs);
    options.onFlow?.();
  };
  signal?.addEventListener('abort', stop);
  try {
    wait(answerMs);
    const read = async () => readBody(await request(url, options, stopped.signal), options, wait, onFlow);
    return await Promise.race([read(), over]);
  } catch (error) {
    signal?.throwIfAborted();
    if (silentMs > 0) throw new DataError(silence(silentMs));
    throw error instanceof DataError ? error : new DataError('The connection was lost before the file was complete.');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    stop(); // closes a body that nobody will read any more
  }
}

const silence = (ms: number) => `The server sent nothing, or next to nothing, for ${ms / 1000} seconds.`;

async function request(url: string, options: FetchOptions, signal: AbortSignal): Promise<Response> {
  const { fetch } = options; // taken out of the object: a browser's fetch refuses any `this` but its own
  let response: Response;
  try {
    response = await fetch(url, { signal });
  } catch {
    throw new DataError(
      'The server could not be reached: no network, no such server, or it does not allow access from this page.',
    );
  }
  if (response.status === 404) throw new DataError('The server has no such file (404).');
  if (!response.ok) throw new DataError(`The server answered with an error (${response.status}) instead of the file.`);
  if (response.headers.get('content-type')?.includes('text/html'))
    throw new DataError('The server answered with a web page instead of the file.');
  return response;
}

async function readBody(
  response: Response,
  { stallMs, fewestBytes, maxBytes, onProgress }: FetchOptions,
  wait: (ms: number) => void,
  onFlow: () => void,
) {
  const reader = response.body?.getReader();
  if (!reader) throw new DataError('The server answered without any content.');
  const chunks: Uint8Array[] = [];
  let length = 0;
  let noted = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (value.length === 0) continue;
    if (length === 0) wait(stallMs);
    chunks.push(value);
    length += value.length;
    if (length > maxBytes) throw new DataError('The server sent more bytes than the file has.');
    if (length - noted >= fewestBytes) {
      noted = length;
      onFlow();
    }
    onProgress?.(length, chunks[0][0] === 0x1f);
  }
  return joined(chunks, length);
}

/** The chunks in one array. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
