// What the manifold is shown as, for each kind of example: one line each.

import type { ComponentType, RefObject } from 'react';
import type { ShapeKind } from '../../../core/shape.ts';
import type { Manifold } from '../../../probes/manifold.ts';
import type { Frame } from '../../../views/examples/index.ts';
import { Columns } from './Columns.tsx';
import { Grid } from './Grid.tsx';

export interface PictureProps {
  readonly look: Manifold;
  readonly frame: Frame;
  /** Of the picture, which can be saved. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

export const pictures: Readonly<Record<ShapeKind, ComponentType<PictureProps>>> = {
  image: Grid,
  series: Grid,
  row: Columns,
};
