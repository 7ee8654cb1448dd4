// Gunzip by the platform, only where it is needed: some servers (Vite's among them) send .gz files with
// `Content-Encoding: gzip`, and then the bytes that arrive are inflated already.

import { DataError } from '../../core/dataError.ts';
import { joined } from './fetchBytes.ts';

/** True if the bytes begin like a gzip file (RFC 1952, section 2.3.1). */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The bytes as they are, or gunzipped if they are gzip.
 * @param maxBytes refuse to inflate to more than this
 * @throws DataError damaged or cut-off gzip, or one that inflates to too much
 */
export async function inflated(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<Uint8Array<ArrayBuffer>> {
  if (!isGzip(bytes)) return bytes;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of inflating(new Blob([bytes]).stream())) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maxBytes) throw new DataError('The compressed file unpacks to more bytes than the lab can use.');
  }
  return joined(chunks, length);
}

/** What a stream of gzip holds, piece by piece. @throws DataError damaged or cut-off gzip */
export async function* inflating(
  gzip: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (typeof DecompressionStream === 'undefined')
    throw new DataError(
      'The file is compressed, and this browser cannot unpack gzip here. Use a newer browser, or unpack the file first.',
    );
  const reader = gzip.pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new DataError('The compressed file is damaged or incomplete and cannot be unpacked.');
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
