// The way between two examples, as a picture, in words and as a table.

import { exampleAt } from '../../core/examples.ts';
import { valuesOf } from '../../core/shape.ts';
import type { Interpolation } from '../../probes/interpolation.ts';
import type { Bitmap } from '../bitmap.ts';
import { type Frame, tileOf } from '../examples/index.ts';
import { fixed, wholePercent } from '../numbers.ts';
import type { Table } from '../table.ts';
import { tiled } from '../tiled.ts';

export const stepsOf = ({ codes, latent }: Interpolation): number => codes.length / latent;

export function interpolationBitmap({ values }: Interpolation, frame: Frame): Bitmap {
  const { shape } = frame;
  const count = values.length / valuesOf(shape);
  return tiled(
    Array.from({ length: count }, (_, i) => tileOf(exampleAt({ shape, values }, i), frame)),
    count,
  );
}

export const codeAtStep = ({ codes, latent }: Interpolation, step: number): Float32Array =>
  codes.slice(step * latent, (step + 1) * latent);

/** How far a code is from the origin. */
export const lengthAt = (look: Interpolation, step: number): number => Math.hypot(...codeAtStep(look, step));

const shareAt = (look: Interpolation, step: number): number => step / (stepsOf(look) - 1);

export const stepWords = (look: Interpolation, step: number): string =>
  `${wholePercent(shareAt(look, step))} of the way, ${fixed(lengthAt(look, step))} from the origin`;

/** @param names of the two ends */
export function interpolationSummary(look: Interpolation, [from, to]: readonly [string, string]): string {
  if (look.from === look.to) return 'Both ends are the same: select another one.';
  const lengths = Array.from({ length: stepsOf(look) }, (_, step) => lengthAt(look, step));
  const ends = `${fixed(lengths[0])} and ${fixed(lengths.at(-1)!)}`;
  return `From ${from} to ${to}: the ends are ${ends} from the origin, the closest code on the way ${fixed(Math.min(...lengths))}.`;
}

export const interpolationTable = (look: Interpolation): Table => ({
  columns: [
    'step',
    'share of the way',
    ...Array.from({ length: look.latent }, (_, d) => `z${d + 1}`),
    'distance from the origin',
  ],
  count: stepsOf(look),
  row: step => [step + 1, shareAt(look, step), ...codeAtStep(look, step), lengthAt(look, step)],
});
