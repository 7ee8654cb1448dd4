// What a dataset is known by that has no published files: the checksums of its images and labels, so that whoever gets other
// numbers can tell whether they had other data.

import type { Values } from '../../core/examples.ts';
import type { Checksum, LoadedDataset } from '../../datasets/types.ts';
import { sha256 } from './sha256.ts';

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
