// What the manifold is shown as, for each kind of example: one line each.

import { type ComponentType, type RefObject, Suspense } from 'react';
import type { ShapeKind } from '../../../core/shape.ts';
import type { Manifold } from '../../../probes/manifold.ts';
import type { Frame } from '../../../views/examples/index.ts';
import { soon } from '../../later.tsx';
import { Grid } from './Grid.tsx';

export interface PictureProps {
  readonly look: Manifold;
  readonly frame: Frame;
  /** Of the picture, which can be saved. */
  readonly canvas: RefObject<HTMLCanvasElement | null>;
}

/** For tables alone, so whoever has none does not wait for it. */
const Columns = soon<PictureProps>(async () => (await import('./Columns.tsx')).Columns);
const SoonColumns = (props: PictureProps) => (
  <Suspense fallback={null}>
    <Columns {...props} />
  </Suspense>
);

export const pictures: Readonly<Record<ShapeKind, ComponentType<PictureProps>>> = {
  image: Grid,
  series: Grid,
  row: SoonColumns,
};
