// What a dataset is known by: the checksums of its files, or of its images and labels where there are no published ones, so
// that whoever gets other numbers can tell whether they had other data.

import type { Values } from '../../core/examples.ts';
import type { Checksum, DatasetFile, LoadedDataset } from '../../datasets/types.ts';
import { sha256 } from './sha256.ts';

/** Of files, in their order: as published, or of what was read where none is. */
export const fileChecksums = (
  files: readonly DatasetFile[],
  read: readonly { readonly bytes: Uint8Array<ArrayBuffer> }[],
): Promise<readonly Checksum[]> =>
  Promise.all(files.map(async ({ name, sha256: sum }, i) => ({ name, sha256: sum ?? (await sha256(read[i].bytes)) })));

/** SHA-256 of the values and of the labels of each part. @throws DataError if the page cannot fetch what it needs for it */
export async function checksumsOf({ train, test, undivided }: LoadedDataset): Promise<readonly Checksum[]> {
  const parts = undivided ? { all: train } : { training: train, test };
  const pieces = Object.entries(parts).flatMap(([part, { values, labels }]) => [
    { name: `${part} images`, bytes: bytesOf(values) },
    { name: `${part} labels`, bytes: labels },
  ]);
  return Promise.all(pieces.map(async ({ name, bytes }) => ({ name, sha256: await sha256(bytes) })));
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Values) => new Uint8Array(buffer, byteOffset, byteLength);
