import { describe, expect, it } from 'vitest';
import { readNpy, writeNpy } from '../../../src/core/tensors/npy.ts';
import { readNpz, writeNpz } from '../../../src/core/tensors/npz.ts';
import { readSafetensors, writeSafetensors } from '../../../src/core/tensors/safetensors.ts';

const latin = (text: string) => Uint8Array.from(text, letter => letter.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));
const kernel = { name: 'dense.weight', shape: [2, 3], values: Float32Array.of(1, -2, 0.5, 0, 1e-3, 3) };
const bias = { name: 'dense.bias', shape: [3], values: Float32Array.of(0, 1, 2) };

describe('NumPy’s array', () => {
  // What numpy.save wrote of numpy.array([1, 2], dtype='<f4') and of numpy.uint8([[7]]), byte by byte.
  const two = joined(
    latin("\x93NUMPY\x01\x00v\x00{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }".padEnd(127)),
    latin('\n\x00\x00\x80\x3f\x00\x00\x00\x40'),
  );
  const one = joined(
    latin("\x93NUMPY\x01\x00v\x00{'descr': '|u1', 'fortran_order': False, 'shape': (1, 1), }".padEnd(127)),
    latin('\n\x07'),
  );

  it('is written as NumPy writes it', () => {
    expect(writeNpy({ shape: [2], values: Float32Array.of(1, 2) })).toEqual(two);
    expect(writeNpy({ shape: [1, 1], values: Uint8Array.of(7) })).toEqual(one);
  });

  it('is read back, with its shape and kind', () => {
    expect(readNpy(two, 'a')).toEqual({ name: 'a', shape: [2], values: Float32Array.of(1, 2) });
    for (const values of [
      Float64Array.of(0.1, 2),
      Float32Array.of(0.1, 2),
      Uint8Array.of(1, 255),
      Int32Array.of(-1, 2 ** 31 - 1),
      Uint32Array.of(1, 2 ** 32 - 1),
    ])
      expect(readNpy(writeNpy({ shape: [2, 1], values }), 'a')).toEqual({ name: 'a', shape: [2, 1], values });
  });

  it('reads a single number, whole numbers of 64 bits and the longer header of version 2', () => {
    const header = "{'descr': '<i8', 'fortran_order': False, 'shape': (), }".padEnd(115).concat('\n');
    const file = joined(
      latin('\x93NUMPY\x02\x00\x74\x00\x00\x00'),
      latin(header),
      latin('\xff\xff\xff\xff\xff\xff\xff\xff'),
    );
    expect(readNpy(file, 'steps')).toEqual({ name: 'steps', shape: [], values: Float64Array.of(-1) });
  });

  it.each([
    ['cut off', two.subarray(0, 131), 'is cut off'],
    ['cut off in its header', two.subarray(0, 60), 'is cut off'],
    ['too long', joined(two, latin('x')), 'is longer than its header says'],
    ['none', latin('PK\x03\x04 and some more'), 'is not an array in NumPy’s format'],
    [
      'of half precision',
      Uint8Array.from(two, (byte, i) => (i === 23 ? 0x32 : byte)),
      'holds numbers of the kind “<f2”',
    ],
  ])('is refused where it is %s', (_, file, sentence) => {
    expect(() => readNpy(Uint8Array.from(file), 'dense.weight')).toThrow(`“dense.weight” ${sentence}`);
  });

  it('is refused where it holds numbers of a kind that every object has', () => {
    const header = "{'descr': 'constructor', 'fortran_order': False, 'shape': (2,), }".padEnd(117).concat('\n');
    const file = joined(latin('\x93NUMPY\x01\x00v\x00'), latin(header), latin('\0'.repeat(8)));
    expect(() => readNpy(file, 'a')).toThrow('holds numbers of the kind “constructor”');
  });

  it('says that columns come first rather than mixing them up', () => {
    const file = latin(
      `\x93NUMPY\x01\x00v\x00${"{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), }".padEnd(117)}\n${'\0'.repeat(8)}`,
    );
    expect(() => readNpy(file, 'a')).toThrow('ascontiguousarray');
  });
});

describe('NumPy’s archive', () => {
  it.each([0, 6] as const)('is read back as it was written, compressed or not: %i', level => {
    expect(readNpz(writeNpz([kernel, bias], level))).toEqual([kernel, bias]);
  });

  it('is the same file for the same numbers, whenever it is written', () => {
    const first = writeNpz([kernel]);
    expect(first).toEqual(writeNpz([kernel]));
    expect([...first.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  });

  it('is refused in a sentence where it is cut off, empty, too large, or something else', () => {
    const whole = writeNpz([kernel, bias]);
    expect(() => readNpz(whole.slice(0, 300))).toThrow('damaged or cut off');
    expect(() => readNpz(latin('not an archive'))).toThrow('damaged or cut off');
    expect(() => readNpz(writeNpz([]))).toThrow('holds no arrays');
    expect(() => readNpz(whole, 10)).toThrow('more numbers');
  });
});

describe('a file of safetensors', () => {
  const header = '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}  ';
  const file = joined(
    Uint8Array.of(header.length, 0, 0, 0, 0, 0, 0, 0),
    latin(header),
    latin('\x00\x00\x80\x3f\x00\x00\x00\x40'),
  );
  const two = { name: 'a', shape: [2], values: Float32Array.of(1, 2) };
  const withHeader = (said: string, numbers = 8) =>
    joined(Uint8Array.of(said.length, 0, 0, 0, 0, 0, 0, 0), latin(said), new Uint8Array(numbers));

  it('is written byte by byte as its description has it', () => {
    expect(header.length % 8).toBe(0);
    expect(writeSafetensors([two])).toEqual(file);
  });

  it('is read back, with what was noted beside the tensors', () => {
    const metadata = { format: 'pt', steps: '900' };
    expect(readSafetensors(writeSafetensors([kernel, bias], metadata))).toEqual({ tensors: [kernel, bias], metadata });
    expect(readSafetensors(file)).toEqual({ tensors: [two], metadata: {} });
  });

  it.each([
    ['cut off', file.slice(0, -1), '“a” is cut off'],
    ['too short for a length', file.slice(0, 5), 'is cut off, or is none'],
    [
      'all header',
      joined(Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255), latin('{}')),
      'is cut off, or is none',
    ],
    ['no JSON', withHeader('{"a":'), 'header of the .safetensors file cannot be read'],
    ['a list', withHeader('[]'), 'header of the .safetensors file cannot be read'],
    ['longer than it says', joined(file, latin('more')), 'has 12 bytes of numbers and names 8'],
    [
      'of half precision',
      withHeader('{"a":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]}}'),
      '“a” holds numbers of the kind “BF16”',
    ],
    [
      'of another size',
      withHeader('{"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}'),
      '“a” is not as long as its shape says',
    ],
    ['without a shape', withHeader('{"a":{"dtype":"F32","data_offsets":[0,8]}}'), '“a” is not described as a tensor'],
  ])('is refused where it is %s', (_, bytes, sentence) => {
    expect(() => readSafetensors(Uint8Array.from(bytes))).toThrow(sentence);
  });
});
