import { expect, it } from 'vitest';
import { fileSize } from '../../src/core/fileSize.ts';

it.each([
  [0, '1 kB'],
  [45_678, '46 kB'],
  [999_400, '999 kB'],
  [1_234_567, '1.2 MB'],
  [9_960_000, '10 MB'],
  [100e6, '100 MB'],
])('a file of %i bytes has %s', (bytes, text) => {
  expect(fileSize(bytes)).toBe(text);
});
