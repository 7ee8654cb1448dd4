// IDX files made for tests.

import { gzipSync } from 'node:zlib';

/** `count` images whose pixels count up; the header may lie about size and count. */
export function imageFile(count: number, side = 28, claimed = count): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(16 + count * side * side).map((_, i) => (i - 16) % 251);
  const view = new DataView(bytes.buffer);
  [2051, claimed, side, side].forEach((value, i) => {
    view.setUint32(4 * i, value);
  });
  return bytes;
}

export function labelFile(labels: number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array([...new Array(8).fill(0), ...labels]);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 2049);
  view.setUint32(4, labels.length);
  return bytes;
}

export const gzipped = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(gzipSync(bytes));
