// Reads a text file of the UCR archive: a series a line, its class first, everything set apart by blanks, tabs or commas. The
// archive has five classes of beats; the lab asks whether a beat is normal, so all but the first are one.

import { DataError } from '../../core/dataError.ts';
import type { Examples } from '../../core/examples.ts';

const length = 140;

/** How many beats each part has, and how many of them are normal: the archive's division. */
const counts = { train: [500, 292], test: [4500, 2627] } as const;

/**
 * A part of the dataset.
 * @throws DataError it is another one
 */
export function readPart(bytes: Uint8Array, part: keyof typeof counts): Examples {
  const found = readBeats(bytes, `The ${part === 'train' ? 'training' : 'test'} file`);
  const normal = found.labels.reduce((sum, label) => sum + (label === 0 ? 1 : 0), 0);
  const [all, normals] = counts[part];
  if (found.count === all && normal === normals) return found;
  throw new DataError(
    `This is not ECG5000: ${found.count} beats with ${normal} normal ones, where the ${part} part has ${all} with ${normals}.`,
  );
}

/**
 * The beats of the file: values [n, 140], labels 0 = normal (class 1 of the archive), 1 = abnormal (2 to 5).
 * @param name how the file is called in an error message
 * @throws DataError no beats, a line that is not a class and 140 numbers
 */
export function readBeats(bytes: Uint8Array, name: string): Examples {
  const lines = new TextDecoder().decode(bytes).trim().split(/\r?\n/);
  const values = new Float32Array(lines.length * length);
  const labels = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    const [kind, ...points] = line
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const isClass = Number.isInteger(kind) && kind >= 1 && kind <= 5;
    if (!isClass || points.length !== length || !points.every(Number.isFinite))
      throw new DataError(`Line ${at + 1} of ${name} is not a class from 1 to 5 and ${length} numbers.`);
    values.set(points, at * length);
    labels[at] = kind === 1 ? 0 : 1;
  });
  return { count: lines.length, shape: { kind: 'series', length, unit: '' }, values, labels };
}
