// Small multiples on a canvas: a column of the table each, with its name over its line, all to the same scale.

import { fitted } from './examples/names.ts';
import type { Palette } from './palette.ts';
import type { ColumnLines } from './traversal.ts';

/** What is used of a canvas. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
  | 'fillText'
  | 'measureText'
  | 'strokeStyle'
  | 'fillStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textBaseline'
>;

export interface Multiples {
  readonly across: number;
  readonly shown: number;
  /** Of one of them, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

const LEAST = { width: 5.5, height: 2.75 };
const GAP = 0.5;

/** As many as there is room for, in CSS pixels; what changes least is left out. */
export function multiplesIn(count: number, width: number, height: number, rem: number): Multiples {
  const most = (room: number, least: number) => Math.max(1, Math.floor(room / (least * rem)));
  const shown = Math.min(count, most(width, LEAST.width) * most(height, LEAST.height));
  // Nearly as wide as two lines of type are high, times three.
  const ideal = Math.ceil(Math.sqrt((shown * width) / (1.9 * height)));
  const across = Math.min(most(width, LEAST.width), Math.max(ideal, Math.ceil(shown / most(height, LEAST.height))));
  return { across, shown, width: width / across, height: height / Math.max(1, Math.ceil(shown / across)) };
}

/** Where a step stands in its multiple, 0..1. */
export const shareOf = (step: number, steps: ArrayLike<number>): number => step / Math.max(1, steps.length - 1);

/** @param step the one that is pointed at; null where none is */
export function paintTraversal(
  pen: Pen,
  { lines, steps, span: [low, high] }: ColumnLines & { readonly steps: ArrayLike<number> },
  { across, shown, width, height }: Multiples,
  step: number | null,
  palette: Palette,
): void {
  const { rem } = palette;
  pen.font = `${0.6875 * rem}px ${palette.font}`;
  pen.textBaseline = 'top';
  pen.lineJoin = 'round';
  const rule = (colour: string, x0: number, y0: number, x1: number, y1: number) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 1;
    pen.beginPath();
    pen.moveTo(x0, y0);
    pen.lineTo(x1, y1);
    pen.stroke();
  };
  lines.slice(0, shown).forEach(({ name, heights }, i) => {
    const [left, top] = [(i % across) * width, Math.floor(i / across) * height];
    const [wide, from, deep] = [width - GAP * rem, top + 1 * rem, height - 1.5 * rem];
    const depth = (value: number) => from + (deep * (high - value)) / (high - low);
    pen.fillStyle = palette.inkSoft;
    pen.fillText(
      fitted(name, text => pen.measureText(text).width <= wide),
      left,
      top,
    );
    rule(palette.line, left, depth(0), left + wide, depth(0));
    if (step !== null) {
      const x = left + wide * shareOf(step, steps);
      rule(palette.accent, x, from, x, from + deep);
    }
    pen.strokeStyle = palette.reconstruction;
    pen.lineWidth = 2;
    pen.beginPath();
    heights.forEach((value, at) => {
      const place = [left + wide * shareOf(at, steps), depth(value)] as const;
      if (at === 0) pen.moveTo(...place);
      else pen.lineTo(...place);
    });
    pen.stroke();
  });
}
