// Named tensors in one file, as the libraries of Hugging Face read and write them: a length, a header in JSON, the numbers.
// Format: N. Patry and others, "safetensors" (2022), README of the repository.

import { DataError } from '../dataError.ts';
import { bytesOf, countOf, type Tensor } from './types.ts';

/** Headers are filled up with blanks to a multiple of it. */
const ALIGNMENT = 8;
const START = 8;

export interface SafeTensors {
  readonly tensors: readonly Tensor<Float32Array | Float64Array>[];
  /** Texts that whoever wrote the file has put beside them. */
  readonly metadata: Readonly<Record<string, string>>;
}

/** The bytes of a `.safetensors` file of 32-bit numbers; the texts come first in its header. */
export function writeSafetensors(
  tensors: readonly Tensor<Float32Array>[],
  metadata: Readonly<Record<string, string>> = {},
): Uint8Array<ArrayBuffer> {
  const header: Record<string, unknown> = Object.keys(metadata).length > 0 ? { __metadata__: metadata } : {};
  let at = 0;
  for (const { name, shape, values } of tensors) {
    header[name] = { dtype: 'F32', shape, data_offsets: [at, at + values.byteLength] };
    at += values.byteLength;
  }
  const said = new TextEncoder().encode(JSON.stringify(header));
  const length = Math.ceil(said.length / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(START + length + at);
  new DataView(file.buffer).setBigUint64(0, BigInt(length), true);
  file.fill(0x20, START, START + length);
  file.set(said, START);
  at = START + length;
  for (const { values } of tensors) {
    file.set(bytesOf(values), at);
    at += values.byteLength;
  }
  return file;
}

/** @throws DataError it is no such file, is cut off, contradicts itself, or holds other numbers than floating point of 32 or 64 bits */
export function readSafetensors(file: Uint8Array<ArrayBuffer>): SafeTensors {
  const header = headerOf(file);
  const { __metadata__: metadata = {}, ...entries } = header.said;
  const tensors = Object.entries(entries).map(([name, entry]) => tensorOf(file, header.end, name, entry));
  const used = tensors.reduce((sum, { values }) => sum + values.byteLength, 0);
  if (used !== file.length - header.end)
    throw new DataError(`The .safetensors file has ${file.length - header.end} bytes of numbers and names ${used}.`);
  return { tensors, metadata: textsOf(metadata) };
}

type Said = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function headerOf(file: Uint8Array<ArrayBuffer>): { readonly said: Said; readonly end: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const length = file.length < START ? Number.NaN : Number(view.getBigUint64(0, true));
  if (!(START + length <= file.length)) throw new DataError('The .safetensors file is cut off, or is none.');
  try {
    const said: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(file.subarray(START, START + length)),
    );
    if (isObject(said)) return { said, end: START + length };
  } catch {
    // What is no text, or no JSON, is no header either.
  }
  throw new DataError('The header of the .safetensors file cannot be read.');
}

function tensorOf(file: Uint8Array<ArrayBuffer>, from: number, name: string, entry: unknown) {
  const wrong = (what: string) => new DataError(`“${name}” ${what}.`);
  const { dtype, shape, data_offsets: offsets } = isObject(entry) ? entry : {};
  if (!areCounts(shape) || !areCounts(offsets) || offsets.length !== 2) throw wrong('is not described as a tensor');
  if (dtype !== 'F32' && dtype !== 'F64')
    throw wrong(`holds numbers of the kind “${dtype}”; 32-bit floating point (F32) is expected`);
  const Kind = dtype === 'F32' ? Float32Array : Float64Array;
  const [begin, end] = offsets;
  if (from + end > file.length) throw wrong('is cut off');
  if (end - begin !== countOf(shape) * Kind.BYTES_PER_ELEMENT) throw wrong('is not as long as its shape says');
  return { name, shape, values: new Kind(file.slice(from + begin, from + end).buffer) };
}

const areCounts = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(each => Number.isSafeInteger(each) && each >= 0);

const textsOf = (metadata: unknown): Readonly<Record<string, string>> =>
  isObject(metadata)
    ? Object.fromEntries(
        Object.entries(metadata).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
      )
    : {};
