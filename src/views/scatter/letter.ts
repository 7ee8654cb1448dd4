// What is written round the scatter, and the marks that lie over it: axis numbers and names, the selected and the hovered
// image, and the place whose code is being decoded.

import type { Palette } from '../palette.ts';
import { isInside, type Plane, place, ticks } from './plane.ts';

type Context = Pick<
  CanvasRenderingContext2D,
  | 'fillText'
  | 'beginPath'
  | 'arc'
  | 'moveTo'
  | 'lineTo'
  | 'rect'
  | 'stroke'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'setLineDash'
> & {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
};

/** Axis numbers and names; the context is in CSS pixels. */
export function writeAxes(context: Context, plane: Plane, palette: Palette, names: readonly [string, string]): void {
  const { left, top, width, height } = plane.area;
  const marks = ticks(plane);
  const { rem, font } = palette;
  context.fillStyle = palette.inkSoft;
  context.font = `${0.75 * rem}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  for (const { at, text } of marks.x) context.fillText(text, at, top + height + 6);
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  for (const { at, text } of marks.y) context.fillText(text, left - 6, at);
  context.font = `${0.875 * rem}px ${font}`;
  context.textAlign = 'center';
  context.textBaseline = 'bottom';
  context.fillText(names[0], left + width / 2, top + height + 2.4 * rem);
  context.save();
  context.translate(left - 2.4 * rem, top + height / 2);
  context.rotate(-Math.PI / 2);
  context.fillText(names[1], 0, 0);
  context.restore();
}

/** A ring round an image's point: two colours, so that it is seen on any ground. */
function ring(context: Context, x: number, y: number, radius: number, inner: string, outer: string): void {
  for (const [colour, lineWidth] of [
    [outer, 5],
    [inner, 2.5],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke();
  }
}

export interface Marks {
  /** Coordinates of the selected image, of the hovered one, and of the code that is being decoded. */
  readonly selected: readonly [number, number] | null;
  readonly hovered: readonly [number, number] | null;
  readonly probe: readonly [number, number] | null;
  /** [west, south, east, north] of the manifold's grid. */
  readonly grid: readonly [number, number, number, number] | null;
}

export function drawMarks(context: Context, plane: Plane, marks: Marks, palette: Palette): void {
  const at = (mark: readonly [number, number] | null): readonly [number, number] | null => {
    const [x, y] = mark ? place(plane, mark[0], mark[1]) : [Number.NaN, 0];
    return isInside(plane.area, x, y) ? [x, y] : null;
  };
  if (marks.grid) drawGrid(context, plane, marks.grid, palette);
  const [selected, hovered, probe] = [at(marks.selected), at(marks.hovered), at(marks.probe)];
  if (selected) ring(context, selected[0], selected[1], 8, palette.accent, palette.surface);
  if (hovered) ring(context, hovered[0], hovered[1], 6, palette.ink, palette.surface);
  if (probe) drawCrosshair(context, probe[0], probe[1], palette);
}

/** A dashed frame with a light halo, or it would be lost among the points. */
function drawGrid(context: Context, plane: Plane, [w, s, e, n]: NonNullable<Marks['grid']>, palette: Palette): void {
  const [west, south] = place(plane, w, s);
  const [east, north] = place(plane, e, n);
  context.beginPath();
  context.rect(west, north, east - west, south - north);
  for (const [colour, lineWidth, dashes] of [
    [palette.surface, 4, []],
    [palette.accent, 2, [6, 4]],
  ] as const) {
    context.setLineDash([...dashes]);
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke();
  }
  context.setLineDash([]);
}

function drawCrosshair(context: Context, x: number, y: number, palette: Palette): void {
  for (const [colour, lineWidth] of [
    [palette.surface, 6],
    [palette.ink, 2.5],
  ] as const) {
    context.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ]) {
      context.moveTo(x + 5 * dx, y + 5 * dy);
      context.lineTo(x + 16 * dx, y + 16 * dy);
    }
    context.strokeStyle = colour;
    context.lineWidth = lineWidth;
    context.stroke();
  }
}
