// Convolutions as matrix products, image by image: the patches under the window are the rows of the left-hand matrix and
// stay in a processor's cache. Chellapilla, Puri & Simard, "High Performance Convolutional Neural Networks for Document
// Processing" (2006).
//
// An image is [height, width, channels], a map [rows, columns, features] with one place for each place of the window, and a
// kernel [windowHeight, windowWidth, channels, features]. Every eight images share a scratch and a part of a sum, so that
// threads do not change in which order numbers are added. Kernels make images `from`..`to`, `from` a multiple of eight.

import { multiply } from './matmul';
import { FLOAT, pack, packTransposed, panelBytes } from './panels';
import { add, copy, gather, scatter } from './windows';

/** Images that share a scratch, as a power of two. */
const GROUP: i32 = 3;

/** Bytes of scratch for a group: patches of `taps` numbers, the panels of any of the products, and a kernel. */
export function convolutionBytes(taps: i32, places: i32, features: i32): i32 {
  const panels = max(max(panelBytes(taps, features), panelBytes(features, taps)), panelBytes(places, features));
  return FLOAT * taps * (places + features) + panels;
}

/** Images -> maps: bias plus kernel at each place, and zero where that is negative if so wished; a bias at zero is none. */
export function convolve(
  from: i32,
  to: i32,
  images: usize,
  kernel: usize,
  maps: usize,
  bias: usize,
  relu: bool,
  scratch: usize,
  features: i32,
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
  const taps = windowHeight * windowWidth * channels;
  const places = rows * columns;
  const patches = scratch + (from >> GROUP) * convolutionBytes(taps, places, features);
  const panels = patches + FLOAT * taps * places;
  pack(kernel, bias, panels, taps, features, 0, features);
  for (let i = from; i < to; i++) {
    const image = images + FLOAT * i * height * width * channels;
    gather(image, patches, height, width, channels, rows, columns, windowHeight, windowWidth, stride, top, left);
    const map = maps + FLOAT * i * places * features;
    multiply(patches, taps, 1, panels, map, places, taps, features, relu, 0, features);
  }
}

/** Maps -> images: every place spreads its features over its patch; bias and zero as above. */
export function spread(
  from: i32,
  to: i32,
  maps: usize,
  kernel: usize,
  images: usize,
  bias: usize,
  relu: bool,
  scratch: usize,
  features: i32,
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
  const taps = windowHeight * windowWidth * channels;
  const places = rows * columns;
  const patches = scratch + (from >> GROUP) * convolutionBytes(taps, places, features);
  const panels = patches + FLOAT * taps * places;
  packTransposed(kernel, panels, features, taps, 0, taps);
  for (let i = from; i < to; i++) {
    const map = maps + FLOAT * i * places * features;
    multiply(map, features, 1, panels, patches, places, features, taps, false, 0, taps);
    const image = images + FLOAT * i * height * width * channels;
    const end = image + FLOAT * height * width * channels;
    if (bias)
      for (let pixel = image; pixel < end; pixel += FLOAT * channels) copy(bias, pixel, pixel + FLOAT * channels);
    else memory.fill(image, 0, end - image);
    scatter(patches, image, height, width, channels, rows, columns, windowHeight, windowWidth, stride, top, left);
    if (relu) rectify(image, end);
  }
}

/** Images and maps -> the sums of patch times features over each group, [groups, taps, features]: a kernel's gradient in parts. */
export function correlate(
  from: i32,
  to: i32,
  images: usize,
  maps: usize,
  parts: usize,
  scratch: usize,
  features: i32,
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
  const taps = windowHeight * windowWidth * channels;
  const places = rows * columns;
  const size = FLOAT * taps * features;
  const patches = scratch + (from >> GROUP) * convolutionBytes(taps, places, features);
  const product = patches + FLOAT * taps * places;
  const panels = product + size;
  for (let i = from; i < to; i++) {
    const image = images + FLOAT * i * height * width * channels;
    gather(image, patches, height, width, channels, rows, columns, windowHeight, windowWidth, stride, top, left);
    pack(maps + FLOAT * i * places * features, 0, panels, places, features, 0, features);
    const part = parts + (i >> GROUP) * size;
    const isFirst = (i & ((1 << GROUP) - 1)) === 0;
    multiply(patches, 1, taps, panels, isFirst ? part : product, taps, places, features, false, 0, features);
    if (!isFirst) add(product, part, part + size);
  }
}

/** The sums of each channel over the pixels of each group, [groups, channels]: a bias's gradient in parts. */
export function channelSums(from: i32, to: i32, images: usize, parts: usize, pixels: i32, channels: i32): void {
  const pixel: usize = FLOAT * channels;
  for (let i = from; i < to; i++) {
    const part = parts + (i >> GROUP) * pixel;
    if ((i & ((1 << GROUP) - 1)) === 0) memory.fill(part, 0, pixel);
    const end = images + pixel * (i + 1) * pixels;
    for (let at = images + pixel * i * pixels; at < end; at += pixel) add(at, part, part + pixel);
  }
}

/** Zero where negative, in target..end. */
function rectify(target: usize, end: usize): void {
  const zero = f32x4.splat(0);
  for (; target + 16 <= end; target += 16) v128.store(target, f32x4.max(v128.load(target), zero));
  for (; target < end; target += FLOAT) store<f32>(target, max<f32>(load<f32>(target), 0));
}
