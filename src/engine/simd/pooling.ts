// The largest number under a window, and images of twice the size; both with their slopes. Four channels at a time, and
// one at a time where fewer are left. Kernels make images `from`..`to`.

import { FLOAT } from './panels';
import { lanesFor, read, write } from './vector';
import { add, copy } from './windows';

/** images [n, height, width, channels] -> maps [n, rows, columns, channels]; what hangs over the edge does not count. */
export function maxPool(
  from: i32,
  to: i32,
  images: usize,
  maps: usize,
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
  let map = maps + pixel * from * rows * columns;
  for (let i = from; i < to; i++) {
    const image = images + pixel * i * height * width;
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const y = r * stride - top;
        const x = c * stride - left;
        for (let d = 0, lanes = 0; d < channels; d += lanes) {
          lanes = lanesFor(channels - d);
          let most = f32x4.splat(-(<f32>Infinity));
          for (let v = max(y, 0); v < min(y + windowHeight, height); v++)
            for (let u = max(x, 0); u < min(x + windowWidth, width); u++)
              most = f32x4.max(most, read(image + pixel * (v * width + u) + FLOAT * d, lanes));
          write(map + FLOAT * d, most, lanes);
        }
        map += pixel;
      }
  }
}

/**
 * images, maps and slopes of the maps -> slopes of the images: each goes to the first place, row by row, that has the largest
 * number.
 */
export function maxPoolSlope(
  from: i32,
  to: i32,
  images: usize,
  maps: usize,
  above: usize,
  slopes: usize,
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
  const size = pixel * height * width;
  let place = pixel * from * rows * columns;
  memory.fill(slopes + size * from, 0, size * (to - from));
  for (let i = from; i < to; i++)
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) {
        const y = r * stride - top;
        const x = c * stride - left;
        for (let d = 0, lanes = 0; d < channels; d += lanes) {
          lanes = lanesFor(channels - d);
          const most = read(maps + place + FLOAT * d, lanes);
          let slope = read(above + place + FLOAT * d, lanes);
          for (let v = max(y, 0); v < min(y + windowHeight, height); v++)
            for (let u = max(x, 0); u < min(x + windowWidth, width); u++) {
              const at = size * i + pixel * (v * width + u) + FLOAT * d;
              const isHere = f32x4.eq(read(images + at, lanes), most);
              write(slopes + at, f32x4.add(read(slopes + at, lanes), v128.and(slope, isHere)), lanes);
              slope = v128.andnot(slope, isHere);
            }
        }
        place += pixel;
      }
}

/** images [n, height, width, channels] -> each pixel as a square of four, [n, 2 height, 2 width, channels]. */
export function upsample(
  from: i32,
  to: i32,
  images: usize,
  large: usize,
  height: i32,
  width: i32,
  channels: i32,
): void {
  const pixel: usize = FLOAT * channels;
  const row = 2 * width * pixel;
  let source = images + pixel * from * height * width;
  let target = large + 4 * pixel * from * height * width;
  for (let r = from * height; r < to * height; r++) {
    for (const end = target + row; target < end; target += 2 * pixel) {
      copy(source, target, target + pixel);
      copy(source, target + pixel, target + 2 * pixel);
      source += pixel;
    }
    copy(target - row, target, target + row);
    target += row;
  }
}

/** The slopes of large images -> those of the small: the sum of each square. */
export function upsampleSlope(
  from: i32,
  to: i32,
  above: usize,
  slopes: usize,
  height: i32,
  width: i32,
  channels: i32,
): void {
  const pixel: usize = FLOAT * channels;
  const row = 2 * width * pixel;
  let source = above + 4 * pixel * from * height * width;
  let target = slopes + pixel * from * height * width;
  for (let r = from * height; r < to * height; r++) {
    for (const end = target + width * pixel; target < end; target += pixel) {
      copy(source, target, target + pixel);
      add(source + pixel, target, target + pixel);
      add(source + row, target, target + pixel);
      add(source + row + pixel, target, target + pixel);
      source += 2 * pixel;
    }
    source += row;
  }
}
