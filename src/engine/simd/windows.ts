// A window that slides over an image [height, width, channels]: at each of rows · columns places it covers a patch of
// windowHeight · windowWidth · channels numbers, zeros where it hangs over the edge. The first place begins `top` rows above
// the image and `left` columns beside it. A row of a patch lies in the image as one run.

import { FLOAT } from './panels';

/** Lays the patches of an image out as rows of a matrix, [rows · columns, patch]. */
export function gather(
  image: usize,
  patches: usize,
  height: i32,
  width: i32,
  channels: i32,
  rows: i32,
  columns: i32,
  windowHeight: i32,
  windowWidth: i32,
  stride: i32,
  top: i32,
  left: i32,
): void {
  const pixel: usize = FLOAT * channels;
  const run = pixel * windowWidth;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const x = c * stride - left;
      const first = min(windowWidth, max(0, -x));
      const last = max(first, min(windowWidth, width - x));
      for (let k = 0; k < windowHeight; k++) {
        const y = r * stride - top + k;
        if (y < 0 || y >= height) clear(patches, patches + run);
        else {
          clear(patches, patches + pixel * first);
          copy(image + pixel * (y * width + x + first), patches + pixel * first, patches + pixel * last);
          clear(patches + pixel * last, patches + run);
        }
        patches += run;
      }
    }
}

/** The other way: adds the patches [rows · columns, patch] to the image that they were taken from. */
export function scatter(
  patches: usize,
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  rows: i32,
  columns: i32,
  windowHeight: i32,
  windowWidth: i32,
  stride: i32,
  top: i32,
  left: i32,
): void {
  const pixel: usize = FLOAT * channels;
  const run = pixel * windowWidth;
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const x = c * stride - left;
      const first = min(windowWidth, max(0, -x));
      const last = max(first, min(windowWidth, width - x));
      for (let k = 0; k < windowHeight; k++) {
        const y = r * stride - top + k;
        if (y >= 0 && y < height) {
          const target = image + pixel * (y * width + x);
          add(patches + pixel * first, target + pixel * first, target + pixel * last);
        }
        patches += run;
      }
    }
}

/** Zeros from one address to another. */
function clear(target: usize, end: usize): void {
  for (; target + 16 <= end; target += 16) v128.store(target, f32x4.splat(0));
  for (; target < end; target += FLOAT) store<f32>(target, 0);
}

/** Numbers into target..end. */
export function copy(source: usize, target: usize, end: usize): void {
  for (; target + 16 <= end; target += 16) {
    v128.store(target, v128.load(source));
    source += 16;
  }
  for (; target < end; target += FLOAT) {
    store<f32>(target, load<f32>(source));
    source += FLOAT;
  }
}

/** Numbers on top of those in target..end. */
export function add(source: usize, target: usize, end: usize): void {
  for (; target + 16 <= end; target += 16) {
    v128.store(target, f32x4.add(v128.load(target), v128.load(source)));
    source += 16;
  }
  for (; target < end; target += FLOAT) {
    store<f32>(target, load<f32>(target) + load<f32>(source));
    source += FLOAT;
  }
}
