import { expect, it } from 'vitest';
import { exampleAt, gather } from '../../src/core/examples.ts';
import { digitShape } from '../../src/datasets/digitShape.ts';

const values = new Uint8Array(3 * 784);
values.set([0, 51, 255], 784);
const stored = { shape: digitShape, values };

it('gathers examples in the given order, as they are stored', () => {
  const out = gather(stored, [1, 0, 1]);
  expect(out).toBeInstanceOf(Uint8Array);
  expect(out.length).toBe(3 * 784);
  expect([...out.subarray(0, 3), out[784 + 2], out[2 * 784 + 2]]).toEqual([0, 51, 255, 0, 255]);
});

it('keeps what was measured as it is, also where nothing was', () => {
  const shape = { kind: 'series', length: 2, unit: 'mV' } as const;
  const series = { shape, values: Float32Array.of(-1.5, 2, Number.NaN, 7) };
  expect([...gather(series, [1, 0])]).toEqual([Number.NaN, 7, -1.5, 2]);
  expect([...exampleAt(series, 0)]).toEqual([-1.5, 2]);
});

it('fills an array that is handed in, and refuses one that is too small or an example that is not there', () => {
  const out = new Uint8Array(2 * 784).fill(7);
  expect(gather(stored, Uint32Array.of(2, 1), out)).toBe(out);
  expect([...out.subarray(0, 3), ...out.subarray(784, 787)]).toEqual([0, 0, 0, 0, 51, 255]);
  expect(() => gather(stored, [0, 1, 2], out)).toThrow(/too small/);
  expect(() => gather(stored, [3])).toThrow(/no example 3; there are 3/);
});
