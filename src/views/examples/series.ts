// Series: a trace over the range of the training examples, so that a beat that is too high looks so.

import type { SeriesShape } from '../../core/shape.ts';
import { pooled } from '../../core/statistics.ts';
import { INVENTED, MISSING } from '../residual.ts';
import { FAINT, paper, WHITE } from './paper.ts';
import type { Drawer, Frame } from './types.ts';

const SIDE = 96;
const MARGIN = 6;

/** From a number to its height on the paper; without statistics, over the range of the numbers at hand. */
function heights(values: ArrayLike<number>, { statistics }: Frame<SeriesShape>): (value: number) => number {
  const numbers = Array.from(values);
  const { least, most } = statistics ? pooled(statistics) : { least: Math.min(...numbers), most: Math.max(...numbers) };
  const room = SIDE - 1 - 2 * MARGIN;
  return value => MARGIN + room * (most > least ? (most - value) / (most - least) : 0.5);
}

const place = (i: number, length: number): number => (i * (SIDE - 1)) / Math.max(1, length - 1);

export const series: Drawer<SeriesShape> = {
  size: () => ({ width: SIDE, height: SIDE }),
  draw(values, frame) {
    const sheet = paper(SIDE, SIDE);
    const height = heights(values, frame);
    const points = Array.from(values).flatMap((value, i) => [place(i, values.length), height(value)]);
    sheet.trace(points, WHITE);
    return sheet.done();
  },
  difference(x, reconstruction, frame) {
    const sheet = paper(SIDE, SIDE);
    const height = heights(x, frame);
    const middle = (SIDE - 1) / 2;
    sheet.fill(0, middle, SIDE, middle, FAINT);
    for (let column = 0; column < SIDE; column++) {
      const i = Math.round((column * (x.length - 1)) / (SIDE - 1));
      const reach = height(reconstruction[i]) - height(x[i]);
      const colour = reach > 0 ? MISSING : INVENTED;
      if (Math.abs(reach) >= 0.5)
        sheet.fill(column, middle - Math.max(0, reach), column, middle - Math.min(0, reach), colour);
    }
    return sheet.done();
  },
};
