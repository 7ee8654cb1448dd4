// What was changed while a run trained, in words and as lines in its curves. What a slider passed on its way is left out here;
// exports have every step of it.

import type { Annotations, Shape } from 'plotly.js';
import { type Change, movements } from '../core/changes.ts';
import type { HistoryPoint } from '../probes/types.ts';
import { briefly, changeSaid } from '../state/runs/briefly.ts';
import { typeSize } from './figure.ts';
import { short } from './numbers.ts';
import type { Palette } from './palette.ts';

/** A change where a curve has it. */
export interface ChangeMark {
  readonly epoch: number;
  /** "β 8" */
  readonly text: string;
  /** "β from 1 to 8 after epoch 2" */
  readonly words: string;
}

const inWords = (change: Change): string => {
  const { name, from, to } = changeSaid(change);
  return `${name.replace(/:$/, '')} from ${from} to ${to}`.trim();
};

/** Where and what; empty where nothing was changed. @param points of a curve of the run, which says how long an epoch is */
export function changeMarks(changes: readonly Change[], points: readonly HistoryPoint[]): ChangeMark[] {
  const last = points.at(-1);
  if (!last || last.step === 0) return [];
  const epochOf = (step: number) => (step * last.epoch) / last.step;
  return movements(changes, last.step).map(({ until, ...change }) => ({
    epoch: epochOf(until),
    text: briefly(change.id, change.to),
    words: `${inWords(change)} after epoch ${short(epochOf(until))}`,
  }));
}

/** A sentence with a space before it; empty where there is nothing to say. */
export const changedWords = (marks: readonly ChangeMark[]): string =>
  marks.length === 0 ? '' : ` Changed during training: ${marks.map(({ words }) => words).join('; ')}.`;

/** Labels one below the other, so that those of changes that follow each other do not collide. */
const ROWS = 3;

/** Lines across the whole height, with what was set at each. @param end where the axis ends, in epochs */
export function changeLines(
  marks: readonly ChangeMark[],
  palette: Palette,
  end: number,
  colour: string = palette.inkSoft,
): { shapes: Partial<Shape>[]; annotations: Partial<Annotations>[] } {
  return {
    shapes: marks.map(({ epoch }) => ({
      type: 'line',
      xref: 'x',
      yref: 'paper',
      x0: epoch,
      x1: epoch,
      y0: 0,
      y1: 1,
      line: { color: colour, width: 1.5, dash: 'dot' },
    })),
    annotations: marks.map(({ epoch, text }, i) => ({
      x: epoch,
      y: 1,
      xref: 'x',
      yref: 'paper',
      // A label has no room at the right edge.
      xanchor: epoch > 0.7 * end ? 'right' : 'left',
      yanchor: 'top',
      xshift: epoch > 0.7 * end ? -2 : 2,
      yshift: -(i % ROWS) * 1.25 * typeSize(palette),
      text,
      showarrow: false,
      font: { size: typeSize(palette), color: colour },
      bgcolor: palette.surface,
      borderpad: 1,
    })),
  };
}
