// One file of a dataset, from the first source that has it whole: the kept copy, the lab's own server, then the mirrors. Every source is judged by the same check, and every failure leaves a sentence.

import { DataError } from '../../core/dataError.ts';
import type { DatasetFile } from '../../datasets/types.ts';
import { fetchBytes } from './fetchBytes.ts';
import { firstOf } from './firstOf.ts';
import { inflated, isGzip } from './inflate.ts';
import type { Keeper } from './keep.ts';
import type { LoadReason } from './loadError.ts';
import { sha256 } from './sha256.ts';

export interface FileProgress {
  file: string;
  loadedBytes: number;
  /** Gzipped or not, as the source sends it. */
  totalBytes: number;
  source: string;
}

export interface FileSources {
  /** Names the kept copy: changes when the content does. */
  key: string;
  /** Full addresses, best first. */
  addresses: readonly string[];
  keeper: Keeper;
}

/** How long sources are waited for, in ms. */
export interface Patience {
  /** For the first byte. */
  answerMs: number;
  /** For the next bytes. */
  stallMs: number;
  /** Until another source is asked as well. */
  hedgeMs: number;
  /** For what nobody waits for any more. */
  lateMs: number;
}

export interface FileOptions {
  fetch: typeof fetch;
  patience: Patience;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: FileProgress) => void) | undefined;
}

export interface LoadedFile {
  /** Gunzipped and verified. */
  bytes: Uint8Array<ArrayBuffer>;
  /** The address it came from, or 'kept copy'. */
  source: string;
  /** False if a copy should have been kept and could not be. */
  kept: boolean;
}

/** A file that no source had, or not in time. */
export interface MissingFile {
  reasons: LoadReason[];
  /** The file, if one that was silent sends it after all; else null. */
  late: Promise<LoadedFile | null>;
}

export const keptCopy = 'kept copy';

/**
 * @returns the file, or the reasons why no source had it in time
 * @throws only the signal's reason, when the caller aborted
 */
export async function loadFile(
  file: DatasetFile,
  { key, addresses, keeper }: FileSources,
  options: FileOptions,
): Promise<LoadedFile | MissingFile> {
  const reasons = new Map<string, LoadReason>();
  const attempt = async (source: string, read: () => Promise<Uint8Array<ArrayBuffer>>) => {
    try {
      const raw = await read();
      return { raw, bytes: await verified(raw, file), source };
    } catch (error) {
      if (!(error instanceof DataError)) throw error;
      reasons.set(source, { file: file.name, source, reason: error.message });
      return null;
    }
  };

  const copy = await keeper.read(key);
  const good = copy && (await attempt(keptCopy, async () => copy));
  if (good) {
    report(file, keptCopy, options, file.bytes, true);
    return { bytes: good.bytes, source: keptCopy, kept: true };
  }
  if (copy) await keeper.forget(key);

  const { signal, patience } = options;
  const { timely, late } = firstOf(
    addresses,
    (address, { signal, onFlow, onSilence }) => {
      const onProgress = (loaded: number, compressed: boolean) => report(file, address, options, loaded, compressed);
      const maxBytes = Math.max(file.inflatedBytes, file.bytes) + 4096; // a mirror may have packed it worse
      const fewestBytes = Math.min(8192, Math.ceil(file.bytes / 64));
      const { fetch } = options;
      const silent = (reason: string) => {
        reasons.set(address, { file: file.name, source: address, reason });
        onSilence();
      };
      const asked = { fetch, ...patience, fewestBytes, maxBytes, signal, onProgress, onFlow, onSilence: silent };
      return attempt(address, () => fetchBytes(address, asked));
    },
    patience.hedgeMs,
    signal,
  );
  const keep = async ({ raw, bytes, source }: Found) => ({ bytes, source, kept: await keeper.write(key, raw) });
  const got = await timely;
  if (got) return keep(got);
  return {
    reasons: [keptCopy, ...addresses].flatMap(source => reasons.get(source) ?? []),
    late: late.then(got => got && keep(got)).catch(() => null),
  };
}

interface Found {
  raw: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
  source: string;
}

/** The gunzipped bytes, if they are the published ones. @throws DataError otherwise */
async function verified(raw: Uint8Array<ArrayBuffer>, file: DatasetFile): Promise<Uint8Array<ArrayBuffer>> {
  if (raw.length === 0) throw new DataError('The server answered with an empty file.');
  if (!isGzip(raw) && raw[0] === 0x3c) throw new DataError('The server answered with a web page instead of the file.'); // '<'
  const bytes = await inflated(raw, file.inflatedBytes);
  const problem = file.sha256 === undefined ? problemOfText(bytes, file) : await problemOfBytes(bytes, file);
  if (problem) throw new DataError(problem);
  return bytes;
}

async function problemOfBytes(bytes: Uint8Array<ArrayBuffer>, file: DatasetFile): Promise<string | null> {
  if (bytes.length < file.inflatedBytes) return `The file is cut off: ${bytes.length} of ${file.inflatedBytes} bytes.`;
  if ((await sha256(bytes)) === file.sha256) return null;
  return 'The checksum does not match: this is not the published file, so it is not used.';
}

function problemOfText(bytes: Uint8Array, file: DatasetFile): string | null {
  const ends = bytes.reduce((sum, byte) => sum + (byte === NEWLINE ? 1 : 0), 0);
  const lines = bytes[bytes.length - 1] === NEWLINE ? ends : ends + 1;
  return lines === file.lines ? null : `The file has ${lines} lines, not ${file.lines}: it is cut off, or another one.`;
}

const NEWLINE = 10;

function report(file: DatasetFile, source: string, options: FileOptions, loaded: number, compressed: boolean): void {
  const totalBytes = compressed ? file.bytes : file.inflatedBytes;
  options.onProgress?.({ file: file.name, loadedBytes: Math.min(loaded, totalBytes), totalBytes, source });
}
