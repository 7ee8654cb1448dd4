// The mean residual of each class as a picture. Zero is black in both themes, as under a single image; colours are stretched to
// the largest mean of all classes, because a mean is faint.

import type { Params } from '../params/schema.ts';
import type { Residuals } from '../probes/residuals.ts';
import { classEntries } from './naming.ts';
import { counted, percent, whole } from './numbers.ts';
import { INVENTED, MISSING } from './residual.ts';
import type { Table } from './table.ts';

export interface ResidualClass {
  readonly id: number;
  readonly name: string;
  readonly anomalous: boolean;
  readonly count: number;
  /** Mean over pixels, 0..1: of |x - reconstruction|, and of the ink that is missing less what was made up. */
  readonly absolute: number;
  readonly signed: number;
  /** [values * 4] RGBA. */
  readonly signedPixels: Uint8ClampedArray<ArrayBuffer>;
  readonly absolutePixels: Uint8ClampedArray<ArrayBuffer>;
}

export interface ResidualScale {
  /** The |mean| that has the full colour, and the mean |residual| that is white. */
  readonly signed: number;
  readonly absolute: number;
}

const mean = (values: Float32Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const largest = (lists: readonly Float32Array[]): number =>
  lists.reduce((most, list) => list.reduce((so, value) => Math.max(so, Math.abs(value)), most), 0);

export const residualScale = ({ classes }: Residuals): ResidualScale => ({
  signed: largest(classes.map(({ signed }) => signed)) || 1,
  absolute: largest(classes.map(({ absolute }) => absolute)) || 1,
});

/** [values] -1..1 -> RGBA: orange where ink is missing, blue where it was made up, black at 0. */
export function signedPixels(values: Float32Array, full: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, i) => {
    const colour = value > 0 ? MISSING : INVENTED;
    for (let c = 0; c < 3; c++) out[4 * i + c] = (colour[c] * Math.abs(value)) / full;
    out[4 * i + 3] = 255;
  });
  return out;
}

/** [values] 0..1 -> RGBA: white at the full value, black at 0. */
export function absolutePixels(values: Float32Array, full: number): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(values.length * 4);
  values.forEach((value, i) => {
    out.fill((255 * value) / full, 4 * i, 4 * i + 3);
    out[4 * i + 3] = 255;
  });
  return out;
}

/** Every class, by rising id. */
export function residualClasses(look: Residuals, params: Params): ResidualClass[] {
  const scale = residualScale(look);
  const entries = classEntries(params);
  return look.classes.map(({ id, count, signed, absolute }) => {
    const entry = entries.find(each => each.id === id);
    return {
      ...{ id, count, name: entry?.name ?? String(id), anomalous: entry?.anomalous ?? false },
      ...{ absolute: mean(absolute), signed: mean(signed) },
      signedPixels: signedPixels(signed, scale.signed),
      absolutePixels: absolutePixels(absolute, scale.absolute),
    };
  });
}

/** The class that is redrawn worst, and where all are from. */
export function residualsSummary(classes: readonly ResidualClass[], { count, testCount }: Residuals): string {
  if (classes.length === 0) return 'There is no test image.';
  const worst = classes.reduce((a, b) => (b.absolute > a.absolute ? b : a));
  const best = classes.reduce((a, b) => (b.absolute < a.absolute ? b : a));
  const of = count < testCount ? `a fair sample of ${counted(count, 'test image')}` : `all ${whole(count)} test images`;
  return `“${worst.name}” is redrawn worst, off by ${percent(worst.absolute)} of white per pixel; “${best.name}” best, by ${percent(best.absolute)}. Means over ${of}.`;
}

/** "7: 4.1% off, more ink missing than made up" */
export function residualWords({ name, anomalous, absolute, signed, count }: ResidualClass): string {
  const side = signed > 0 ? 'more ink missing than made up' : 'more ink made up than missing';
  return `${name}${anomalous ? ', anomalous' : ''}: ${counted(count, 'image')}, off by ${percent(absolute)} of white per pixel, ${side}`;
}

export const residualsTable = (classes: readonly ResidualClass[]): Table => ({
  columns: ['class', 'anomalous', 'images', 'mean |residual| (0 to 1)', 'mean residual (-1 to 1)'],
  count: classes.length,
  row: i => {
    const { name, anomalous, count, absolute, signed } = classes[i];
    return [name, anomalous ? 'yes' : 'no', count, absolute, signed];
  },
});
