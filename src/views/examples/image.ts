// Images: white ink on black paper in both themes, as MNIST has it, one pixel a value.

import type { ImageShape } from '../../core/shape.ts';
import { rgba } from '../bitmap.ts';
import { residual } from '../residual.ts';
import type { Drawer } from './types.ts';

const size = ({ width, height }: ImageShape) => ({ width, height });

export const image: Drawer<ImageShape> = {
  size,
  draw: (values, { shape }) => ({ ...size(shape), rgba: rgba(values) }),
  difference: (x, reconstruction, { shape }) => ({ ...size(shape), rgba: residual(x, reconstruction) }),
};
