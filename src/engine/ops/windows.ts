// Where a window lies that slides over images: what convolution and pooling have in common.

export type Padding = 'same' | 'valid';

/** In numbers of pixels; `rows` by `columns` places, the first of them `top` above the image and `left` beside it. */
export interface Windows {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly rows: number;
  readonly columns: number;
  readonly windowHeight: number;
  readonly windowWidth: number;
  readonly stride: number;
  readonly top: number;
  readonly left: number;
}

/** In the order in which the kernels of `src/engine/simd` take them. */
const NAMES = [
  ...['height', 'width', 'channels', 'rows', 'columns'],
  ...['windowHeight', 'windowWidth', 'stride', 'top', 'left'],
] as const;
type Numbers = Readonly<Record<string, number>>;
export const inOrder = (windows: Numbers): number[] => NAMES.map(name => windows[name]);
export const asWindows = (numbers: Numbers) => numbers as unknown as Windows;

/**
 * Windows over images [n, height, width, channels], as TensorFlow places them: `valid` keeps inside; `same` has as many
 * places as the stride fits in, and of the padding the larger half is at the bottom and right.
 */
export function windowsOver(
  [, height, width, channels]: readonly number[],
  [windowHeight, windowWidth]: readonly number[],
  stride: number,
  padding: Padding,
): Windows {
  const along = (extent: number, window: number): [places: number, before: number] => {
    if (padding === 'valid') return [Math.ceil((extent - window + 1) / stride), 0];
    const places = Math.ceil(extent / stride);
    return [places, Math.floor(Math.max(0, (places - 1) * stride + window - extent) / 2)];
  };
  const [rows, top] = along(height, windowHeight);
  const [columns, left] = along(width, windowWidth);
  return { height, width, channels, rows, columns, windowHeight, windowWidth, stride, top, left };
}

/** Padding as the kernels of TensorFlow.js take it. */
export function explicit({ height, width, rows, columns, windowHeight, windowWidth, stride, top, left }: Windows) {
  const after = (places: number, window: number, extent: number, before: number) =>
    Math.max(0, (places - 1) * stride + window - extent - before);
  const bottom = after(rows, windowHeight, height, top);
  const right = after(columns, windowWidth, width, left);
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

/**
 * Goes through all places of n images and visits each row of the window as far as it is inside: the place, counted through
 * all images; where the run begins in the images, and where in the window; and how many numbers it has.
 */
export function eachRun(
  n: number,
  { height, width, channels, rows, columns, windowHeight, windowWidth, stride, top, left }: Windows,
  visit: (place: number, image: number, tap: number, length: number) => void,
): void {
  for (let i = 0, place = 0; i < n; i++)
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++, place++) {
        const x = c * stride - left;
        const [first, last] = [Math.max(0, -x), Math.min(windowWidth, width - x)];
        for (let k = 0; k < windowHeight; k++) {
          const y = r * stride - top + k;
          if (y < 0 || y >= height || first >= last) continue;
          const pixel = (i * height + y) * width + x + first;
          visit(place, channels * pixel, channels * (k * windowWidth + first), channels * (last - first));
        }
      }
}
