import { expect, it } from 'vitest';
import { bytesOf, gather, gatherBytes } from '../../src/core/examples.ts';
import { digitShape } from '../../src/core/idx.ts';
import { mosaic } from '../../src/core/mosaic.ts';

const values = new Uint8Array(3 * 784);
values.set([0, 51, 255], 784);
const stored = { shape: digitShape, values };

it('gathers images in the given order, scaled to 0..1', () => {
  const out = gather(stored, [1, 0, 1]);
  expect(out.length).toBe(3 * 784);
  expect([...out.subarray(0, 3)]).toEqual([0, Math.fround(0.2), 1]);
  expect(out[784 + 2]).toBe(0);
  expect(out[2 * 784 + 2]).toBe(1);
});

it('fills an array that is handed in, and refuses one that is too small or an image that is not there', () => {
  const out = new Float32Array(2 * 784);
  expect(gather(stored, Uint32Array.of(2, 1), out)).toBe(out);
  expect(out[784 + 2]).toBe(1);
  expect(() => gather(stored, [0, 1, 2], out)).toThrow(/too small/);
  expect(() => gather(stored, [3])).toThrow(/no image 3; there are 3/);
});

it('gathers images as they are stored', () => {
  const out = new Uint8Array(2 * 784).fill(7);
  gatherBytes(stored, [2, 1], out);
  expect([...out.subarray(0, 3), ...out.subarray(784, 787)]).toEqual([0, 0, 0, 0, 51, 255]);
  expect(() => gatherBytes(stored, [3], out)).toThrow(/no image 3; there are 3/);
});

it('mosaic puts four constant images in their places, worked by hand', () => {
  const images = new Uint8Array(4 * 784);
  [10, 20, 30, 40].forEach((shade, i) => {
    images.fill(shade, i * 784, (i + 1) * 784);
  });
  const { width, height, pixels } = mosaic(images, digitShape, 2, 2, 1);
  expect([width, height]).toEqual([57, 57]);
  const at = (x: number, y: number) => pixels[y * width + x];
  //      x:   0  27  28(gap)  29  56
  expect([0, 27, 28, 29, 56].map(x => at(x, 0))).toEqual([10, 10, 0, 20, 20]);
  expect([0, 27, 28, 29, 56].map(x => at(x, 28))).toEqual([0, 0, 0, 0, 0]);
  expect([0, 27, 28, 29, 56].map(x => at(x, 29))).toEqual([30, 30, 0, 40, 40]);
});

it('mosaic keeps the rows of an image, and rounds and clamps floats', () => {
  const image = new Float32Array(784);
  image.set([0, 0.5, 1, 1.5, -1], 28); // the second row
  const { pixels, width } = mosaic(image, digitShape, 1, 1);
  expect([...pixels.subarray(width, width + 5)]).toEqual([0, 128, 255, 255, 0]);
  expect(() => mosaic(image, digitShape, 1, 2)).toThrow(RangeError);
});

it('shares of white become bytes, and what lies beyond black or white is black or white', () =>
  expect([...bytesOf(Float32Array.of(-0.2, 0, 0.5, 1, 1.7))]).toEqual([0, 0, 128, 255, 255]));
