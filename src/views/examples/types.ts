// The contract of a drawer: how examples of one kind of shape become pictures. Whoever shows an example asks for its drawer
// and does not know what it is.

import type { Shape } from '../../core/shape.ts';
import type { Statistics } from '../../core/statistics.ts';
import type { Bitmap } from '../bitmap.ts';

/** What one example is drawn against; the test set of a run is one. */
export interface Frame<S extends Shape = Shape> {
  readonly shape: S;
  /** Of the training examples; null for images, and while they are not known. */
  readonly statistics: Statistics | null;
}

/** All numbers are as they are stored, [values]. */
export interface Drawer<S extends Shape = Shape> {
  /** Of a picture, in pixels; where it is one of a dozen in rows, of which each has others above and below it. */
  size(shape: S): { readonly width: number; readonly height: number };
  draw(values: ArrayLike<number>, frame: Frame<S>): Bitmap;
  /** One of a dozen in rows; where it is left out they are drawn as one alone is. */
  drawInRow?(values: ArrayLike<number>, frame: Frame<S>): Bitmap;
  /** One of hundreds side by side; where it is left out they are drawn as one alone is. */
  drawTile?(values: ArrayLike<number>, frame: Frame<S>): Bitmap;
  /** One among hundreds is read as a line, not as a spot: fewer of them are shown then. */
  readonly needsRoom?: true;
  /** Where a reconstruction departs from an example. */
  difference(x: ArrayLike<number>, reconstruction: ArrayLike<number>, frame: Frame<S>): Bitmap;
}
