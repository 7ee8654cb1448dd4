// The contract of a drawer: how examples of one kind of shape become pictures. Whoever shows an example asks for its drawer
// and does not know what it is.

import type { Shape } from '../../core/shape.ts';
import type { Bitmap } from '../bitmap.ts';

export interface Drawer {
  /** An example as it is stored, [values] in 0..255. */
  draw(values: ArrayLike<number>, shape: Shape): Bitmap;
  /** Where a reconstruction, [values] in 0..1, departs from an example, [values] in 0..255. */
  difference(x: ArrayLike<number>, reconstruction: ArrayLike<number>, shape: Shape): Bitmap;
}
