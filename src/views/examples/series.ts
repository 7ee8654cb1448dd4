// Series: a trace over the range of the training examples, so that a beat that is too high looks so.

import type { SeriesShape } from '../../core/shape.ts';
import { pooled } from '../../core/statistics.ts';
import type { Bitmap } from '../bitmap.ts';
import { INVENTED, MISSING } from '../residual.ts';
import { FAINT, paper, WHITE } from './paper.ts';
import type { Drawer, Frame } from './types.ts';

const SIDE = 96;
/** In rows: a trace is read along its width, and the one below it should be near. */
const LOW = 48;
/** Of hundreds side by side: larger ones would be scaled down until their lines are grey. */
const TILE = 64;

/** From a number to its height on the paper; without statistics, over the range of the numbers at hand. */
function heights(
  values: ArrayLike<number>,
  { statistics }: Frame<SeriesShape>,
  height: number,
): (value: number) => number {
  const numbers = Array.from(values);
  const { least, most } = statistics ? pooled(statistics) : { least: Math.min(...numbers), most: Math.max(...numbers) };
  const margin = height / 16;
  const room = height - 1 - 2 * margin;
  return value => margin + room * (most > least ? (most - value) / (most - least) : 0.5);
}

function trace(values: ArrayLike<number>, frame: Frame<SeriesShape>, width: number, height = width): Bitmap {
  const sheet = paper(width, height);
  const heightOf = heights(values, frame, height);
  const place = (i: number) => (i * (width - 1)) / Math.max(1, values.length - 1);
  sheet.trace(
    Array.from(values).flatMap((value, i) => [place(i), heightOf(value)]),
    WHITE,
  );
  return sheet.done();
}

export const series: Drawer<SeriesShape> = {
  needsRoom: true,
  size: () => ({ width: SIDE, height: LOW }),
  draw: (values, frame) => trace(values, frame, SIDE),
  drawInRow: (values, frame) => trace(values, frame, SIDE, LOW),
  drawTile: (values, frame) => trace(values, frame, TILE),
  difference(x, reconstruction, frame) {
    const sheet = paper(SIDE, SIDE);
    const height = heights(x, frame, SIDE);
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
