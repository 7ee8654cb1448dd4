// Every kind of example that can be shown: one file and one line each.

import type { Shape, ShapeKind } from '../../core/shape.ts';
import type { Bitmap } from '../bitmap.ts';
import { image } from './image.ts';
import { row } from './row.ts';
import { series } from './series.ts';
import type { Drawer, Frame } from './types.ts';

export type { Frame } from './types.ts';

const drawers: { readonly [K in ShapeKind]: Drawer<Extract<Shape, { kind: K }>> } = { image, series, row };

const drawerOf = (shape: Shape): Drawer => drawers[shape.kind] as Drawer;

/** Width and height of the pictures of such examples where they stand in rows. */
export const pictureSize = (shape: Shape): { readonly width: number; readonly height: number } =>
  drawerOf(shape).size(shape);

/** An example as a picture, [values] as stored. */
export const drawn = (values: ArrayLike<number>, frame: Frame): Bitmap => drawerOf(frame.shape).draw(values, frame);

/** The same as one of a dozen in rows. */
export function drawnInRow(values: ArrayLike<number>, frame: Frame): Bitmap {
  const drawer = drawerOf(frame.shape);
  return drawer.drawInRow?.(values, frame) ?? drawer.draw(values, frame);
}

/** The same as one of hundreds side by side. */
export function tileOf(values: ArrayLike<number>, frame: Frame): Bitmap {
  const drawer = drawerOf(frame.shape);
  return drawer.drawTile?.(values, frame) ?? drawer.draw(values, frame);
}

/** Whether fewer of them should stand side by side than of images. */
export const needsRoom = (shape: Shape): boolean => drawerOf(shape).needsRoom === true;

/** What its reconstruction lacks and makes up, both [values] as stored. */
export const differing = (x: ArrayLike<number>, reconstruction: ArrayLike<number>, frame: Frame): Bitmap =>
  drawerOf(frame.shape).difference(x, reconstruction, frame);
