// The checksum that tells the published file from any other. A page over plain http on a local network has no
// crypto.subtle (it is not a secure context), so a pure JavaScript implementation is fetched there, and only there.

import { DataError } from '../../core/dataError.ts';

const ours = () =>
  import('@noble/hashes/sha2.js').catch(() => {
    throw new DataError('The file could not be checked: part of this page failed to load. Reload the page.');
  });

/** SHA-256 of the bytes, hexadecimal, lower case. @throws DataError if the page cannot fetch what it needs for it */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | null = globalThis.crypto?.subtle ?? null,
): Promise<string> {
  const digest = subtle ? new Uint8Array(await subtle.digest('SHA-256', bytes)) : (await ours()).sha256(bytes);
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}
