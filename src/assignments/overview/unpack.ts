// Files as they come from a class: by themselves, in folders, or in the ZIP that a learning platform makes of them. What comes out
// is texts, one after the other; what is too large, or was made to be, is refused in a sentence before it is unpacked.

import { strFromU8, unzipSync } from 'fflate';
import { fileSize } from '../../core/fileSize.ts';

/** A text, or why there is none. */
export type Unpacked =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly refused: string };

/** What is asked of a file: a `File` of the browser is one. */
export interface Packed {
  readonly name: string;
  /** Where it lay in a folder that was chosen. */
  readonly webkitRelativePath?: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export const MOST = {
  /** Of one file of answers, and of one ZIP, in bytes. */
  file: 20e6,
  zip: 200e6,
  /** Of all that a ZIP unpacks to, in bytes, and how many files. */
  unpacked: 500e6,
  files: 2000,
} as const;

/** What systems lay beside the files of people. */
const isClutter = (path: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/.test(path);

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] < 9;

const tooLarge = (bytes: number, most: number): string =>
  `It is too large: ${fileSize(bytes)} of ${fileSize(most)} at most.`;

interface Entry {
  readonly path: string;
  /** Unpacked, as the ZIP says: no more than that is ever unpacked. */
  readonly bytes: number;
}

/** The files in a ZIP, in its order. @throws Error where it is none */
function entriesOf(zip: Uint8Array): Entry[] {
  const entries: Entry[] = [];
  unzipSync(zip, {
    filter({ name, originalSize }) {
      entries.push({ path: name, bytes: originalSize });
      return false;
    },
  });
  return entries;
}

/** One file of it: of two of the same name too. */
function unpacked(zip: Uint8Array, place: number): Uint8Array {
  let at = -1;
  const [bytes] = Object.values(unzipSync(zip, { filter: () => ++at === place }));
  return bytes;
}

function* ofZip(name: string, zip: Uint8Array): Generator<Unpacked> {
  let entries: Entry[];
  try {
    entries = entriesOf(zip);
  } catch {
    yield { name, refused: 'The ZIP is damaged or cut off. Download it again.' };
    return;
  }
  const files = entries
    .map((entry, place) => ({ ...entry, place }))
    .filter(({ path }) => !path.endsWith('/') && !isClutter(path));
  const bytes = files.reduce((sum, entry) => sum + entry.bytes, 0);
  if (files.length > MOST.files || bytes > MOST.unpacked) {
    yield {
      name,
      refused: `The ZIP holds more than a class hands in: ${files.length} files, ${fileSize(bytes)} unpacked; ${MOST.files} and ${fileSize(MOST.unpacked)} are the most.`,
    };
    return;
  }
  if (files.length === 0) yield { name, refused: 'The ZIP is empty.' };
  for (const { path, bytes, place } of files) {
    const inside = `${name} / ${path}`;
    if (bytes > MOST.file) {
      yield { name: inside, refused: tooLarge(bytes, MOST.file) };
      continue;
    }
    try {
      const found = unpacked(zip, place);
      if (isZip(found)) yield { name: inside, refused: 'It is a ZIP in a ZIP. Unpack it, and drop what is in it.' };
      else yield { name: inside, text: strFromU8(found) };
    } catch {
      yield { name: inside, refused: 'It is damaged in the ZIP. Download the ZIP again.' };
    }
  }
}

/** Everything in these files, one text at a time. */
export async function* unpack(files: readonly Packed[]): AsyncGenerator<Unpacked> {
  for (const file of files) {
    const name = file.webkitRelativePath || file.name;
    if (isClutter(name)) continue;
    if (file.size > MOST.zip) {
      yield { name, refused: tooLarge(file.size, MOST.zip) };
      continue;
    }
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      yield { name, refused: 'It could not be read: it was moved or changed, or it is a folder.' };
      continue;
    }
    if (isZip(bytes)) yield* ofZip(name, bytes);
    else if (bytes.length > MOST.file) yield { name, refused: tooLarge(bytes.length, MOST.file) };
    else yield { name, text: strFromU8(bytes) };
  }
}
