// Rows of a table: a bar for each column, up or down from the mean of the training rows, in their standard deviations, so
// that columns of different units stand side by side.

import type { RowShape } from '../../core/shape.ts';
import { INVENTED, MISSING } from '../residual.ts';
import { FAINT, paper, WHITE } from './paper.ts';
import type { Drawer, Frame } from './types.ts';

const SIDE = 96;
/** In rows: bars are compared along the width, and the reconstruction below should be near. */
const LOW = 48;
/** What reaches the edge: standard deviations. */
const REACH = 4;

/** Bars from the middle of the paper, `sizes` in standard deviations. */
function bars(sizes: readonly number[], colourOf: (size: number) => readonly number[], height = SIDE) {
  const sheet = paper(SIDE, height);
  const middle = (height - 1) / 2;
  sheet.fill(0, middle, SIDE, middle, FAINT);
  const wide = SIDE / sizes.length;
  sizes.forEach((size, i) => {
    const tip = middle - (middle * Math.max(-REACH, Math.min(REACH, size))) / REACH;
    const [left, right] = [i * wide + Math.min(1, wide / 4), (i + 1) * wide - 1 - Math.min(1, wide / 4)];
    if (Math.abs(tip - middle) >= 0.5)
      sheet.fill(left, Math.min(tip, middle), Math.max(left, right), Math.max(tip, middle), colourOf(size));
  });
  return sheet.done();
}

/** How many standard deviations a difference in column `i` is. */
const inDeviations = (difference: number, i: number, { statistics }: Frame<RowShape>): number => {
  const deviation = statistics?.deviation[i] ?? 1;
  return Number.isFinite(difference) ? difference / (deviation > 0 ? deviation : 1) : 0;
};

const barsOf = (values: ArrayLike<number>, frame: Frame<RowShape>, height: number) =>
  bars(
    Array.from(values, (value, i) => inDeviations(value - (frame.statistics?.mean[i] ?? 0), i, frame)),
    () => WHITE,
    height,
  );

export const row: Drawer<RowShape> = {
  size: () => ({ width: SIDE, height: LOW }),
  draw: (values, frame) => barsOf(values, frame, SIDE),
  drawInRow: (values, frame) => barsOf(values, frame, LOW),
  difference: (x, reconstruction, frame) =>
    bars(
      Array.from(x, (value, i) => inDeviations(value - reconstruction[i], i, frame)),
      size => (size > 0 ? MISSING : INVENTED),
    ),
};
