// Between codes and places on the canvas. A plane is four numbers: px = ax + bx * x and py = ay + by * y.

import { ticks as round, tickStep } from 'd3-array';
import type { Span } from '../domain.ts';

/** Where the points are drawn, in CSS pixels of the canvas. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What the reader did to the picture, as d3-zoom has it: a place p is moved to k * p + (x, y). */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Plane {
  readonly area: Area;
  readonly ax: number;
  readonly bx: number;
  readonly ay: number;
  readonly by: number;
}

/** The plane on which the axes `x` and `y` fill the area before they are zoomed, `y` from below; either may fall. */
export function planeOf(x: Span, y: Span, area: Area, zoom: Zoom): Plane {
  const bx = (zoom.k * area.width) / (x[1] - x[0]);
  const by = (-zoom.k * area.height) / (y[1] - y[0]);
  return {
    area,
    bx,
    by,
    ax: zoom.k * area.left + zoom.x - bx * x[0],
    ay: zoom.k * (area.top + area.height) + zoom.y - by * y[0],
  };
}

export const place = ({ ax, bx, ay, by }: Plane, x: number, y: number): [number, number] => [ax + bx * x, ay + by * y];

export const coordinates = ({ ax, bx, ay, by }: Plane, px: number, py: number): [number, number] => [
  (px - ax) / bx,
  (py - ay) / by,
];

export const isInside = ({ left, top, width, height }: Area, px: number, py: number): boolean =>
  px >= left && px <= left + width && py >= top && py <= top + height;

export interface Tick {
  readonly at: number;
  readonly text: string;
  readonly isZero: boolean;
}

/** Round numbers along both axes, with their places in CSS pixels. */
export function ticks(plane: Plane): { x: Tick[]; y: Tick[] } {
  const { area } = plane;
  const [west, south] = coordinates(plane, area.left, area.top + area.height);
  const [east, north] = coordinates(plane, area.left + area.width, area.top);
  const along = (span: Span, pixels: number, to: (value: number) => number): Tick[] => {
    const count = Math.min(9, Math.max(2, Math.round(pixels / 65)));
    const decimals = Math.max(0, -Math.floor(Math.log10(Math.abs(tickStep(...span, count))) + 1e-9));
    const text = (value: number) => value.toFixed(decimals).replace('-', '−');
    return round(...span, count).map(value => ({ at: to(value), text: text(value), isZero: value === 0 }));
  };
  return {
    x: along([west, east], area.width, value => place(plane, value, 0)[0]),
    y: along([south, north], area.height, value => place(plane, 0, value)[1]),
  };
}
