// The visitor's own image: what is on the pad, and the pixels that the model sees of it. A store apart from the lab's, because
// a brush changes it at every move and nothing else depends on it.

import { createStore } from 'zustand/vanilla';
import { mnistField, type Placement, place } from '../core/ownImage.ts';
import { placeStrokes } from '../core/ownImagePlaced.ts';
import { type Stroke, sheetOfStrokes } from '../core/ownImageStrokes.ts';
import { enlarged } from '../core/ownImageWhole.ts';
import { type ImageShape, isSameShape } from '../core/shape.ts';
import { type Drawing, emptyDrawing, keep, kept } from './drawingKept.ts';

export interface DrawingState {
  readonly drawing: Drawing;
  /** Earlier drawings, the latest last. */
  readonly past: readonly Drawing[];
  /** Whether the last stroke still grows. */
  readonly isOpen: boolean;
  /** Width of the brush as a share of the pad. */
  readonly brush: number;
  /** [SHEET * SHEET] what is on the pad, 0..255. */
  readonly sheet: Uint8Array;
  /** [values] what the model sees; null while there is no ink. */
  readonly pixels: Uint8Array<ArrayBuffer> | null;
  /** Of those pixels. */
  readonly shape: ImageShape;
  /** Why an image could not be taken, in a sentence. */
  readonly refusal: string | null;
}

const UNDOS = 100;
/** How the images of the dataset at hand lie in their field, and what field that is. */
let usual: Placement = emptyDrawing.placement;
let field: ImageShape = mnistField;
/** Brushes by width. MNIST's strokes are about an eighth of a digit wide. */
export const brushes = { thin: 0.05, medium: 0.085, thick: 0.13 } as const;

/** `before`: what was shown last, which is nearly all of it while somebody draws. */
function shown(
  drawing: Drawing,
  before: Pick<DrawingState, 'drawing' | 'sheet'> | null,
): Pick<DrawingState, 'drawing' | 'sheet' | 'pixels' | 'shape' | 'refusal'> {
  const { base, strokes, placement } = drawing;
  const sheet = sheetOfStrokes(base, strokes, before && { ...before.drawing, sheet: before.sheet });
  const pixels = base ? place(sheet, placement, field) : placeStrokes(strokes, placement, field);
  return { drawing, sheet, pixels, shape: field, refusal: null };
}

export const drawing = createStore<DrawingState>(() => ({
  ...shown(kept(), null),
  past: [],
  isOpen: false,
  brush: brushes.medium,
}));

const show = (next: Drawing): void => drawing.setState(before => shown(next, before));

/** Shows a drawing in the place of the present one, which can be had back. */
function replace(next: Drawing): void {
  drawing.setState(({ past, drawing: now }) => ({ past: [...past.slice(-UNDOS + 1), now], isOpen: false }));
  show(next);
  keep(next);
}

/** Begins a stroke; points are x, y, width as shares of the pad. */
export function beginStroke(point: Stroke): void {
  const { drawing: now } = drawing.getState();
  replace({ ...now, strokes: [...now.strokes, point] });
  drawing.setState({ isOpen: true });
}

/** Goes on with the stroke that was begun last, unless it has ended or was taken back meanwhile. */
export function extendStroke(points: Stroke): void {
  const { drawing: now, isOpen } = drawing.getState();
  const last = now.strokes.at(-1);
  if (!isOpen || !last || points.length === 0) return;
  show({ ...now, strokes: [...now.strokes.slice(0, -1), [...last, ...points]] });
}

export function endStroke(): void {
  drawing.setState({ isOpen: false });
  keep(drawing.getState().drawing);
}

/** Takes back a stroke that was not meant, while it grows; one that has ended stays. */
export function dropStroke(): void {
  if (drawing.getState().isOpen) undo();
}

export function undo(): void {
  const { past } = drawing.getState();
  const before = past.at(-1);
  if (!before) return;
  drawing.setState({ past: past.slice(0, -1), isOpen: false });
  const placed = asUsual(before);
  show(placed);
  keep(placed);
}

/** A new beginning is placed as the training images are, also after one that was left as it was. */
function start(strokes: readonly Stroke[], base: Uint8Array | null): void {
  const { placement, isChosen } = drawing.getState().drawing;
  replace(
    isChosen && placement !== 'none' ? { base, strokes, placement, isChosen } : { base, strokes, placement: usual },
  );
}

export const clear = (): void => start([], null);

/** Strokes in the place of what there is. */
export const startFromStrokes = (strokes: readonly Stroke[]): void => start(strokes, null);

/** A picture in the place of what there is, [SHEET * SHEET]. */
export const startFromSheet = (base: Uint8Array): void => start([], base);

/** An image of the field's shape that is already placed as the training images are: it is seen exactly as it is. */
export function startFromPixels(pixels: ArrayLike<number>): void {
  replace({ base: enlarged(pixels, field), strokes: [], placement: 'none' });
}

export function placeAs(placement: Placement): void {
  const { drawing: now } = drawing.getState();
  if (now.placement !== placement || !now.isChosen) replace({ ...now, placement, isChosen: true });
}

/** A drawing whose placement nobody chose is placed as the dataset's images are; one that is seen as it is stays so. */
const asUsual = (now: Drawing): Drawing =>
  now.isChosen || now.placement === 'none' || now.placement === usual ? now : { ...now, placement: usual };

/** Follows the dataset: an image that is placed as another's images were looks anomalous for that alone. */
export function placeAsUsual(placement: Placement, shape: ImageShape = mnistField): void {
  const isReshaped = !isSameShape(shape, field);
  usual = placement;
  field = shape;
  const { drawing: now } = drawing.getState();
  const placed = asUsual(now);
  if (placed === now && !isReshaped) return;
  show(placed);
  keep(placed);
}

export const setBrush = (brush: number): void => drawing.setState({ brush });

/** Says why an image was not taken; nothing else changes. */
export const refuse = (refusal: string | null): void => drawing.setState({ refusal });
