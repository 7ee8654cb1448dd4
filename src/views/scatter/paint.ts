// The scatter as pixels, bottom to top: paper, grid, the prior's circles, normals as dots, anomalies as crosses.

import { type Palette, rgbOf } from '../palette.ts';
import { type Plane, place, ticks } from './plane.ts';
import { HIDDEN, type Points } from './points.ts';
import { type Clip, clear, cross, dot, press, rule, type Sheet, type Stamp } from './stamp.ts';

/** Fewer points may be larger; zooming in and a larger picture make room for larger ones too. In CSS pixels. */
export function dotRadius(count: number, { area: { width, height } }: Plane, zoom: number): number {
  const room = Math.min(1.6, Math.max(0.8, Math.sqrt(Math.min(width, height) / 560)));
  return Math.min(5, Math.max(1.3, 1.45 * (10_000 / Math.max(1, count)) ** 0.25) * room * zoom ** 0.3);
}

/** Crosses reach further than dots, or their arms would be lost in a crowd. */
export const crossRadius = (dotRadius: number): number => dotRadius * 1.5;

/** The more crosses, the more of each shines through the others: a thousand opaque ones are one black patch. */
export const crossOpacity = (count: number): number =>
  Math.min(0.9, Math.max(0.25, 0.9 * (60 / Math.max(1, count)) ** 0.28));

/** How much is left of the others when some are picked out. */
export const SHADE = 0.16;

const clipOf = ({ area: { left, top, width, height } }: Plane, density: number): Clip => ({
  left: Math.round(left * density),
  top: Math.round(top * density),
  right: Math.round((left + width) * density),
  bottom: Math.round((top + height) * density),
});

/** Draws all of it onto the sheet (mutated), which has `density` pixels per CSS pixel. */
export function paint(
  sheet: Sheet,
  points: Points,
  plane: Plane,
  palette: Palette,
  { density, zoom, prior }: { density: number; zoom: number; prior: boolean },
): void {
  const clip = clipOf(plane, density);
  clear(sheet, rgbOf(palette.surface));
  drawGrid(sheet, plane, clip, palette, density);
  if (prior) for (const sigma of [1, 2]) drawCircle(sheet, plane, clip, sigma, density, rgbOf(palette.inkSoft));
  const radius = dotRadius(points.count, plane, zoom) * density;
  const thin = crossOpacity(points.cross.reduce((sum, one) => sum + one, 0));
  const pressBoth = (opacity: number, size: number, picked: 0 | 1) => {
    pressAll(sheet, points, plane, clip, density, dot(size, 0.8 * opacity), 0, picked);
    pressAll(sheet, points, plane, clip, density, cross(crossRadius(size), 0.35 * density, thin * opacity), 1, picked);
  };
  if (points.picked) pressBoth(SHADE, radius, 0);
  pressBoth(1, points.picked ? 1.3 * radius : radius, 1);
}

function drawGrid(sheet: Sheet, plane: Plane, clip: Clip, palette: Palette, density: number): void {
  const marks = ticks(plane);
  const [line, strong] = [rgbOf(palette.line), rgbOf(palette.inkSoft)];
  const thickness = Math.max(1, Math.round(density));
  for (const { at } of marks.x) rule(sheet, clip, Math.round(at * density), 'up', thickness, line);
  for (const { at } of marks.y) rule(sheet, clip, Math.round(at * density), 'across', thickness, line);
  const [ox, oy] = place(plane, 0, 0);
  const origin = { x: Math.round(ox * density), y: Math.round(oy * density) };
  const arm = Math.round(6 * density);
  const small: Clip = {
    left: Math.max(clip.left, origin.x - arm),
    right: Math.min(clip.right, origin.x + arm + 1),
    top: Math.max(clip.top, origin.y - arm),
    bottom: Math.min(clip.bottom, origin.y + arm + 1),
  };
  rule(sheet, small, origin.x, 'up', thickness, strong);
  rule(sheet, small, origin.y, 'across', thickness, strong);
}

/** A dotted circle of `sigma` standard deviations of the prior about the origin. */
function drawCircle(
  sheet: Sheet,
  plane: Plane,
  clip: Clip,
  sigma: number,
  density: number,
  [r, g, b]: [number, number, number],
): void {
  const pixel = dot(0.5 * density, 0.9);
  const around = 2 * Math.PI * sigma * Math.abs(plane.bx); // CSS pixels
  const dots = Math.min(600, Math.ceil(around / 5));
  for (let i = 0; i < dots; i++) {
    const angle = (2 * Math.PI * i) / dots;
    const [x, y] = place(plane, sigma * Math.cos(angle), sigma * Math.sin(angle));
    press(sheet, pixel, clip, Math.round(x * density), Math.round(y * density), r, g, b);
  }
}

function pressAll(
  sheet: Sheet,
  { count, x, y, ink, cross: isCross, colours, picked: isPicked }: Points,
  { ax, bx, ay, by }: Plane,
  clip: Clip,
  density: number,
  stamp: Stamp,
  which: 0 | 1,
  picked: 0 | 1,
): void {
  for (let i = 0; i < count; i++) {
    if (ink[i] === HIDDEN || isCross[i] !== which || (isPicked && isPicked[i] !== picked)) continue;
    const px = ((ax + bx * x[i]) * density + 0.5) | 0;
    const py = ((ay + by * y[i]) * density + 0.5) | 0;
    const at = ink[i] * 3;
    press(sheet, stamp, clip, px, py, colours[at], colours[at + 1], colours[at + 2]);
  }
}
