// Between the rows of numbers that a network reads and gives back, and the pictures that convolutions work on.

import { type ImageShape, type Shape, valuesOf } from '../core/shape.ts';
import type { Tensor2D, Tensor4D, Tf } from './types.ts';

/** As what an example is convolved: a series is a picture of one row. @throws TypeError for what has no neighbours */
export function pictureShape(shape: Shape): ImageShape {
  if (shape.kind === 'row')
    throw new TypeError('Columns of a table are not beside each other: there is nothing to convolve.');
  return shape.kind === 'image' ? shape : { kind: 'image', height: 1, width: shape.length };
}

/** x [n, height · width] -> [n, height, width, 1]. */
export const asPicture = (tf: Tf, x: Tensor2D, { height, width }: ImageShape): Tensor4D =>
  tf.reshape(x, [x.shape[0], height, width, 1]);

/** [n, rows, columns, features] -> [n, rows · columns · features]. */
export const flat = (tf: Tf, x: Tensor4D): Tensor2D => tf.reshape(x, [x.shape[0], x.size / x.shape[0]]);

/**
 * A picture [n, at least height, at least width, channels] -> [n, height · width · channels]. Halving rounds up, so what was halved and doubled
 * again may be too large; what is left over is at the bottom and right, where the halving had padded.
 */
export function asRow(tf: Tf, picture: Tensor4D, shape: ImageShape): Tensor2D {
  const { height, width } = shape;
  const [n, rows, columns, channels] = picture.shape;
  const isExact = rows === height && columns === width;
  const whole = isExact ? picture : tf.slice(picture, [0, 0, 0, 0], [n, height, width, channels]);
  return tf.reshape(whole, [n, valuesOf(shape) * channels]);
}

/** Rows and columns after so many halvings, each rounded up. */
export const halved = ({ height, width }: ImageShape, times: number): readonly [rows: number, columns: number] => {
  const along = (extent: number) => Math.ceil(extent / 2 ** times);
  return [along(height), along(width)];
};
