// Named arrays in one file, as numpy.savez writes them and numpy.load reads them: a ZIP archive of .npy files.

import { unzipSync, type Zippable, zipSync } from 'fflate';
import { DataError } from '../dataError.ts';
import { readNpy, writeNpy } from './npy.ts';
import type { Tensor } from './types.ts';

/** Archives have a date, and the same numbers shall make the same file: the first that ZIP knows. */
export const NO_DATE = new Date(1980, 0, 1);

/**
 * The bytes of a `.npz` file.
 * @param level how hard to compress, 0 (not at all) to 9: weights are noise, but labels and masks are not
 */
export function writeNpz(tensors: readonly Tensor[], level: 0 | 6 = 0): Uint8Array<ArrayBuffer> {
  const files: Zippable = {};
  for (const tensor of tensors) files[`${tensor.name}.npy`] = writeNpy(tensor);
  return zipSync(files, { level, mtime: NO_DATE }) as Uint8Array<ArrayBuffer>;
}

/**
 * The arrays in a `.npz` file, compressed or not, in their order there.
 * @param most numbers in all; what unpacks to more is not unpacked
 * @throws DataError it is no archive, is damaged, or holds anything but arrays
 */
export function readNpz(file: Uint8Array<ArrayBuffer>, most = 100e6): Tensor[] {
  let sum = 0;
  const entries = (() => {
    try {
      return unzipSync(file, {
        filter({ originalSize }) {
          sum += originalSize;
          return sum <= 8 * most;
        },
      });
    } catch {
      throw new DataError('The .npz file is damaged or cut off: it is no whole ZIP archive.');
    }
  })();
  if (sum > 8 * most) throw new DataError('The .npz file unpacks to more numbers than any network here has.');
  const names = Object.keys(entries);
  if (names.length === 0) throw new DataError('The .npz file holds no arrays.');
  const other = names.find(name => !name.endsWith('.npy'));
  if (other !== undefined) throw new DataError(`The .npz file holds “${other}”, which is no array.`);
  return names.map(name => readNpy(entries[name] as Uint8Array<ArrayBuffer>, name.slice(0, -4)));
}
