// The text of a file, piece by piece: gunzipped, and decoded by what its first bytes say. A file of 200 MB is never whole in
// memory.

import { DataError } from '../../../core/dataError.ts';
import { foreignSentence } from '../foreign.ts';
import { inflating, isGzip } from '../inflate.ts';

export interface TextPiece {
  readonly text: string;
  /** How much of the file has been read with it, 0 to 1. */
  readonly share: number;
}

/**
 * @throws DataError no text, text in a foreign encoding, another kind of file; damaged gzip; a file that cannot be read
 */
export async function* textOf(file: Blob): AsyncGenerator<TextPiece> {
  if (file.size === 0) throw new DataError('It is empty.');
  let read = 0;
  let decoded = 0;
  let decode: Decode | null = null;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const counted = file.stream().pipeThrough(counting);
  const isPacked = isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
  for await (const bytes of isPacked ? inflating(counted) : piecesOf(counted)) {
    decode ??= decodingOf(bytes);
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      decoded += piece.length;
      yield { text: decode(piece), share: (isPacked ? read : decoded) / file.size };
    }
  }
  if (!decode) throw new DataError('It is empty.');
  yield { text: decode(null), share: 1 };
}

async function* piecesOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new DataError('It could not be read. Perhaps it was moved or changed meanwhile.');
      });
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Bytes that are looked at to tell an encoding; and those that are decoded at once, however many a stream gives. */
const LOOK = 1 << 16;
const PIECE = 1 << 16;

/** The text of the next piece; null: there is none. @throws DataError not in the encoding of what came before */
type Decode = (piece: Uint8Array | null) => string;

const decodingIn = (encoding: string): Decode =>
  (
    decoder => piece =>
      piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  )(new TextDecoder(encoding));

/** UTF-8; and where it cannot be that, what Windows calls ANSI, unless a letter of UTF-8 came before. */
function decodingMost(): Decode {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let isPlain = true;
  let lines = 1;
  let ansi: Decode | null = null;
  return piece => {
    if (ansi) return ansi(piece);
    try {
      const text = piece ? utf8.decode(piece, { stream: true }) : utf8.decode();
      isPlain &&= !piece || text.length === piece.length;
      for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
      return text;
    } catch {
      if (!isPlain)
        throw new DataError(
          `From about line ${lines} on it is not UTF-8, as it is before. Save it as UTF-8, and open that.`,
        );
      ansi = decodingIn('windows-1252');
      return ansi(piece);
    }
  };
}

/** By the byte order mark; else as `decodingMost` finds out. */
function decodingOf(bytes: Uint8Array): Decode {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return decodingIn('utf-16le');
  if (a === 0xfe && b === 0xff) return decodingIn('utf-16be');
  const foreign = foreignSentence(bytes);
  if (foreign) throw new DataError(foreign);
  const head = bytes.subarray(0, LOOK);
  const zeros = head.reduce((sum, byte) => sum + Number(byte === 0), 0);
  if (zeros > head.length / 4)
    throw new DataError(
      'It looks like UTF-16 without a byte order mark, or is no text. Save it as UTF-8, and open that.',
    );
  if (head.some(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)))
    throw new DataError('It is a binary file and no table of text.');
  return decodingMost();
}
