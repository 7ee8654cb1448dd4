// The own image in words and in numbers: its sentence, its place among the codes, its table.

import { SIDE } from '../../../core/ownImage.ts';
import type { Inspection } from '../../../engine/api.ts';
import { scores } from '../../../scores/index.ts';
import { readerOf, readingText, spanOf } from '../../../views/histogramReading.ts';
import { counted, signed, wholePercent } from '../../../views/numbers.ts';
import type { Table } from '../../../views/table.ts';
import type { Judgement } from './judge.ts';

const MOST_DIMENSIONS = 4;

export const invitation = 'Draw something, or open an image, and see what the model makes of it.';

/** Short enough for two lines of a narrow card: a third would move the pad under the hand that draws. */
export function sentence(found: Judgement | null): string {
  if (!found) return 'The model has not looked at it yet.';
  const { label, against } = found;
  const number = `${label} ${readText(found)}.`;
  if (!against) return `Your image: ${number}`;
  return `${against.alarm ? 'An anomaly' : 'Normal'} to this model: ${number}`;
}

/** What a person reads for the score, in the digits that tell it from those it stands among. */
export const readText = ({ score, reading, among }: Judgement): string =>
  among ? readerOf(among)(score) : readingText(reading);

/** "0.250, threshold 0.500", in the same manner. */
export function scoreText({ score, among, against }: Judgement): string {
  const text = (value: number) => readingText(value, among ? spanOf(among) : undefined);
  return against ? `${text(score)}, threshold ${text(against.threshold)}` : text(score);
}

/** "above 83 % of 5,000 normals" */
export const standing = ({ below, normals }: NonNullable<Judgement['against']>): string =>
  `above ${wholePercent(below)} of ${counted(normals, 'normal')}`;

/** "z1 −0.31 ± 0.05, z2 +1.20 ± 0.04" */
export function placeWords({ mean, sigma }: Inspection): string {
  const shown = Array.from(mean.subarray(0, MOST_DIMENSIONS), (value, d) => {
    const width = sigma ? ` ± ${sigma[d].toFixed(2)}` : '';
    return `z${d + 1} ${signed(value)}${width}`;
  });
  const more = mean.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}

/** One row a number: scores, threshold and standing, the code, and the pixels of both images. */
export function ownTable(pixels: Uint8Array, inspection: Inspection, found: Judgement | null): Table {
  const rows: [string, string | number][] = [];
  for (const [id, score] of Object.entries(inspection.scores))
    rows.push([`score: ${scores[id as keyof typeof scores].label}`, score]);
  if (found) rows.push([found.label, found.reading]);
  if (found?.against) {
    rows.push(['threshold', found.against.threshold]);
    rows.push(['share of calibration normals below', found.against.below]);
    rows.push(['verdict', found.against.alarm ? 'anomalous' : 'normal']);
  }
  inspection.mean.forEach((value, d) => {
    rows.push([`z${d + 1} mean`, value]);
    if (inspection.sigma) rows.push([`z${d + 1} standard deviation`, inspection.sigma[d]]);
  });
  const names = ['image', 'reconstruction'];
  for (const [i, image] of [pixels, inspection.reconstruction].entries())
    image.forEach((value, at) => {
      rows.push([`${names[i]}, row ${Math.floor(at / SIDE) + 1}, column ${(at % SIDE) + 1}`, value]);
    });
  return { columns: ['what', 'value'], count: rows.length, row: index => rows[index] };
}
