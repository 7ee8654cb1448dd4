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
  let decoder: TextDecoder | null = null;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      controller.enqueue(chunk);
    },
  });
  const counted = file.stream().pipeThrough(counting);
  const isPacked = isGzip(new Uint8Array(await file.slice(0, 2).arrayBuffer()));
  for await (const bytes of isPacked ? inflating(counted) : piecesOf(counted)) {
    decoder ??= decoderFor(bytes);
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      decoded += piece.length;
      yield { text: decoder.decode(piece, { stream: true }), share: (isPacked ? read : decoded) / file.size };
    }
  }
  if (!decoder) throw new DataError('It is empty.');
  yield { text: decoder.decode(), share: 1 };
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

/** By the byte order mark; else UTF-8, and where it cannot be that, what Windows calls ANSI. */
function decoderFor(bytes: Uint8Array): TextDecoder {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be');
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
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return new TextDecoder('utf-8');
  } catch {
    return new TextDecoder('windows-1252');
  }
}
