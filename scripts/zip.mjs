// One file out of a ZIP archive, for `npm run datasets`: Node can inflate, and the rest is finding where it stands.
// Format: PKWARE, APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.

import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * The file of this name, in whatever folder of the archive.
 * @param {Buffer} zip
 * @param {string} wanted
 * @param {number} maxBytes refuse to inflate to more than this
 * @returns {Buffer}
 * @throws {Error} with a sentence: no archive, no such file in it, or one that is damaged
 */
export function fileInZip(zip, wanted, maxBytes) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END) throw new Error('it is no ZIP archive');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > end || zip.readUInt32LE(at) !== ENTRY) break;
    const [name, extra, comment] = [28, 30, 32].map(offset => zip.readUInt16LE(at + offset));
    const path = zip.toString('utf8', at + 46, at + 46 + name);
    if (path.split('/').at(-1) === wanted) return contents(zip, at, maxBytes);
    at += 46 + name + extra + comment;
  }
  throw new Error(`the archive has no ${wanted}`);
}

function contents(zip, entry, maxBytes) {
  const [method, size, local] = [
    zip.readUInt16LE(entry + 10),
    zip.readUInt32LE(entry + 20),
    zip.readUInt32LE(entry + 42),
  ];
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + size);
  try {
    return method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: maxBytes }) : packed;
  } catch {
    throw new Error('the archive is damaged');
  }
}
