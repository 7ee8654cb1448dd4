// Draws many examples over one another on a canvas of any density: the axes, every line of a kind, and single ones that stand out.

import { chartTicks } from './examples/chart.ts';
import { fitted } from './examples/names.ts';
import { along, type Kind, type Lines } from './lines.ts';
import { faded, type Palette } from './palette.ts';
import type { Area } from './scatter/plane.ts';

/** What is used of a canvas. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fillText'
  | 'save'
  | 'restore'
  | 'translate'
  | 'rotate'
  | 'rect'
  | 'clip'
  | 'arc'
  | 'setLineDash'
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** Where the lines are, in CSS pixels: room is left for numbers, and for names where there are some. */
export const areaOf = ({ names }: Lines, width: number, height: number, { rem }: Palette): Area => {
  const below = (names ? 9.5 : 2.75) * rem;
  return { left: 3.25 * rem, top: 0.5 * rem, width: width - 4 * rem, height: height - 0.5 * rem - below };
};

const depthOf = ({ span: [low, high] }: Lines, { top, height }: Area, value: number): number =>
  top + (height * (high - value)) / (high - low || 1);

/** From a place in the picture to the nearest column or point, and the height there. */
export function placeAt(
  lines: Lines,
  places: number,
  area: Area,
  x: number,
  y: number,
): { place: number; height: number } {
  const share = Math.min(1, Math.max(0, (x - area.left) / area.width));
  const [low, high] = lines.span;
  return { place: Math.round(share * (places - 1)), height: high - ((y - area.top) / area.height) * (high - low) };
}

function line(pen: Pen, lines: Lines, area: Area, position: number): void {
  const heights = lines.heights(position);
  let isDown = false;
  heights.forEach((value, i) => {
    const at = [area.left + area.width * along(i, heights.length), depthOf(lines, area, value)] as const;
    if (Number.isNaN(value)) isDown = false;
    else if (isDown) pen.lineTo(...at);
    else pen.moveTo(...at);
    if (!Number.isNaN(value)) isDown = true;
  });
}

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** Each by itself, so that where many pass it is darker. */
export function paintLines(pen: Pen, lines: Lines, area: Area, positions: Iterable<number>, stroke: Stroke): void {
  pen.save();
  pen.beginPath();
  pen.rect(area.left - 2, area.top, area.width + 4, area.height);
  pen.clip();
  pen.strokeStyle = stroke.colour;
  pen.lineWidth = stroke.width;
  pen.lineJoin = 'round';
  pen.setLineDash([...(stroke.dash ?? [])]);
  for (const position of positions) {
    pen.beginPath();
    line(pen, lines, area, position);
    pen.stroke();
  }
  pen.restore();
}

/** One that stands out on whatever lies behind it. */
export function paintOne(pen: Pen, lines: Lines, area: Area, position: number, colour: string, palette: Palette): void {
  paintLines(pen, lines, area, [position], { colour: palette.surface, width: 5 });
  paintLines(pen, lines, area, [position], { colour, width: 2.25 });
}

/** Where on a line somebody is who walks by keyboard. */
export function paintRing(pen: Pen, lines: Lines, area: Area, position: number, place: number, palette: Palette): void {
  const heights = lines.heights(position);
  const depth = Math.min(area.top + area.height, Math.max(area.top, depthOf(lines, area, heights[place])));
  for (const [colour, width] of [
    [palette.surface, 5],
    [palette.ink, 2],
  ] as const) {
    pen.beginPath();
    pen.arc(area.left + area.width * along(place, heights.length), depth, 6, 0, 2 * Math.PI);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  }
}

const LETTERS = 20;
const cut = (name: string): string => fitted(name, text => text.length <= LETTERS);

/** Heights beside the picture; names under their columns, as many as there is room for, or the numbers of points. */
export function paintAxes(pen: Pen, lines: Lines, places: number, unit: string, area: Area, palette: Palette): void {
  const { left, top, width, height } = area;
  const { rem, inkSoft, line: faint, font } = palette;
  const rule = (x0: number, y0: number, x1: number, y1: number) => {
    pen.beginPath();
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
    pen.stroke();
  };
  pen.save();
  pen.font = `${0.75 * rem}px ${font}`;
  pen.fillStyle = inkSoft;
  pen.strokeStyle = faint;
  pen.lineWidth = 1;
  pen.textAlign = 'right';
  pen.textBaseline = 'middle';
  for (const { at, text } of chartTicks(lines.span, 6)) {
    const y = top + height * (1 - at);
    rule(left, y, left + width, y);
    pen.fillText(text, left - 0.375 * rem, y);
  }
  const every = lines.names ? Math.max(1, Math.ceil((0.9 * rem * places) / width)) : places;
  if (lines.names)
    lines.names.forEach((name, i) => {
      const x = left + width * along(i, places);
      rule(x, top, x, top + height);
      if (i % every > 0) return;
      pen.save();
      pen.translate(x, top + height + 0.375 * rem);
      pen.rotate(-Math.PI / 2);
      pen.fillText(cut(name), 0, 0);
      pen.restore();
    });
  else {
    pen.textAlign = 'center';
    for (const { at, text } of chartTicks([1, places], 6))
      pen.fillText(text, left + width * at, top + height + 0.75 * rem);
    pen.fillText(unit, left + width / 2, top + height + 2 * rem);
  }
  pen.translate(0.625 * rem, top + height / 2);
  pen.rotate(-Math.PI / 2);
  pen.textAlign = 'center';
  pen.fillText(lines.quantity, 0, 0);
  pen.restore();
}

/** All lines of a kind, normals on top; anomalies are dashed, so that colour is not all that tells them. */
export function paintAll(pen: Pen, lines: Lines, area: Area, kind: Kind, palette: Palette): void {
  if (kind !== 'normal')
    paintLines(pen, lines, area, lines.anomalous, { colour: faded(palette.anomaly, 0.4), width: 1, dash: [5, 3] });
  if (kind !== 'anomalous')
    paintLines(pen, lines, area, lines.normal, { colour: faded(palette.normal, 0.3), width: 1 });
}
