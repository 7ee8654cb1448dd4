// Images: white ink on black paper in both themes, as MNIST has it, one pixel a value.

import { rgba } from '../bitmap.ts';
import { residual } from '../residual.ts';
import type { Drawer } from './types.ts';

export const image: Drawer = {
  draw: (values, { width, height }) => ({ width, height, rgba: rgba(values) }),
  difference: (x, reconstruction, { width, height }) => ({ width, height, rgba: residual(x, reconstruction) }),
};
