// One array in NumPy's own format: a line of Python that says what follows, then the numbers.
// Format: R. Kern and others, "NEP 1 — A simple file format for NumPy arrays" (2007), versions 1.0 and 2.0.

import { DataError } from '../dataError.ts';
import { has } from '../registry.ts';
import { bytesOf, countOf, type Numbers, type Tensor } from './types.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59]; // \x93NUMPY
/** Header and numbers begin at multiples of it. */
const ALIGNMENT = 64;

/** What NumPy calls the kinds of numbers, and how they are read; whole numbers of 64 bits become doubles. */
const kinds: Readonly<Record<string, { readonly bytes: number; read(buffer: ArrayBuffer): Numbers }>> = {
  '<f4': { bytes: 4, read: buffer => new Float32Array(buffer) },
  '<f8': { bytes: 8, read: buffer => new Float64Array(buffer) },
  '|u1': { bytes: 1, read: buffer => new Uint8Array(buffer) },
  '<i4': { bytes: 4, read: buffer => new Int32Array(buffer) },
  '<u4': { bytes: 4, read: buffer => new Uint32Array(buffer) },
  '<i8': { bytes: 8, read: buffer => Float64Array.from(new BigInt64Array(buffer), Number) },
};

function kindOf(values: Numbers): string {
  if (values instanceof Float32Array) return '<f4';
  if (values instanceof Float64Array) return '<f8';
  if (values instanceof Uint8Array) return '|u1';
  return values instanceof Int32Array ? '<i4' : '<u4';
}

/** () , (3,) and (3, 4): a tuple as Python writes it. */
const tuple = (shape: readonly number[]): string => `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;

/** The bytes of a `.npy` file, version 1.0, as `numpy.save` writes them. */
export function writeNpy({ shape, values }: Omit<Tensor, 'name'>): Uint8Array<ArrayBuffer> {
  const said = `{'descr': '${kindOf(values)}', 'fortran_order': False, 'shape': ${tuple(shape)}, }`;
  const start = MAGIC.length + 4;
  const length = Math.ceil((start + said.length + 1) / ALIGNMENT) * ALIGNMENT - start;
  const header = new TextEncoder().encode(`${said.padEnd(length - 1)}\n`);
  const file = new Uint8Array(start + length + values.byteLength);
  file.set([...MAGIC, 1, 0, length & 255, length >> 8]);
  file.set(header, start);
  file.set(bytesOf(values), start + length);
  return file;
}

/**
 * The array in a `.npy` file.
 * @param name what it is called in sentences
 * @throws DataError it is no such file, is cut off, or holds what we do not read
 */
export function readNpy(file: Uint8Array<ArrayBuffer>, name: string): Tensor {
  const wrong = (what: string) => new DataError(`“${name}” ${what}.`);
  if (file.length < 12 || MAGIC.some((byte, i) => file[i] !== byte)) throw wrong('is not an array in NumPy’s format');
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const isFirst = file[6] === 1;
  const start = isFirst ? 10 : 12;
  const length = isFirst ? view.getUint16(8, true) : view.getUint32(8, true);
  if (start + length > file.length) throw wrong('is cut off');
  const said = new TextDecoder('latin1').decode(file.subarray(start, start + length));
  const kind = /'descr':\s*'([^']*)'/.exec(said)?.[1] ?? '';
  const extents = /'shape':\s*\(([\d,\s]*)\)/.exec(said)?.[1];
  if (extents === undefined) throw wrong('does not say its shape');
  if (!has(kinds, kind)) throw wrong(`holds numbers of the kind “${kind}”; 32-bit floating point is expected`);
  const shape = extents.split(',').flatMap(each => (each.trim() === '' ? [] : [Number(each)]));
  if (shape.length > 1 && /'fortran_order':\s*True/.test(said))
    throw wrong('is stored column by column: save numpy.ascontiguousarray of it');
  const count = countOf(shape);
  const bytes = count * kinds[kind].bytes;
  if (start + length + bytes !== file.length)
    throw wrong(start + length + bytes > file.length ? 'is cut off' : 'is longer than its header says');
  return { name, shape, values: kinds[kind].read(file.slice(start + length).buffer) };
}
