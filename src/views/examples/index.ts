// Every kind of example that can be shown: one file and one line each.

import type { Shape } from '../../core/shape.ts';
import { image } from './image.ts';
import type { Drawer } from './types.ts';

const drawers: Readonly<Record<Shape['kind'], Drawer>> = {
  image,
};

/** An example of this shape as a picture; `values` as stored, 0..255. */
export const drawn: Drawer['draw'] = (values, shape) => drawers[shape.kind].draw(values, shape);

/** What its reconstruction, in 0..1, lacks and makes up. */
export const differing: Drawer['difference'] = (x, reconstruction, shape) =>
  drawers[shape.kind].difference(x, reconstruction, shape);
