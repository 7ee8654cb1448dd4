// The checksum that tells the published file from any other. A page over plain http on a local network has no
// crypto.subtle (it is not a secure context), so a pure JavaScript implementation is fetched there, and only there.

/** SHA-256 of the bytes, hexadecimal, lower case. */
export async function sha256(
  bytes: Uint8Array<ArrayBuffer>,
  subtle: SubtleCrypto | null = globalThis.crypto?.subtle ?? null,
): Promise<string> {
  const digest = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(bytes);
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('');
}
