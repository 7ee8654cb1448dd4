// The own example in words and in numbers: its sentence, its place among the codes, its table.

import type { ShapeKind } from '../../../core/shape.ts';
import type { Inspection } from '../../../engine/api.ts';
import { type ScoreId, scores } from '../../../scores/index.ts';
import type { Inspected } from '../../../state/own.ts';
import { wordsOf } from '../../../views/examples/words.ts';
import {
  capital,
  limitText,
  named,
  type Reader,
  readerOf,
  readingOf,
  readingText,
} from '../../../views/histogramReading.ts';
import { outOf, signed } from '../../../views/numbers.ts';
import { alarmWord } from '../../../views/signs.ts';
import type { Table } from '../../../views/table.ts';
import type { Judgement } from './judge.ts';
import { valueName } from './kinds.ts';

const MOST_DIMENSIONS = 4;

/** In the place of what the model will say. */
export const empty = 'Score, threshold and code appear here.';

/** Short enough for two lines of a narrow card: a third would move what is under the hand. */
export function sentence(found: Judgement | null, kind: ShapeKind): string {
  if (!found) return 'The model has not looked at it yet.';
  const { id, against } = found;
  const number = `${named(id, readText(found))}.`;
  return against ? `${capital(alarmWord(against.alarm))}: ${number}` : `Your ${wordsOf({ kind }).one}: ${number}`;
}

/** In the digits that tell the score from those it stands among, and from the threshold. */
function readerFor({ score, reading, among, against }: Judgement): Reader {
  if (!among) return () => readingText(reading);
  return readerOf(among, against && { threshold: against.threshold, scores: [score] });
}

/** What a person reads for the score. */
export const readText = (found: Judgement): string => readerFor(found)(found.score);

/** "alarm below 0.728"; null where no threshold is known. */
export const thresholdText = (found: Judgement): string | null =>
  found.against && found.among && limitText(found.id, found.against.threshold, readerFor(found));

/** "more anomalous than 83% of 5,000 normals" */
export const standing = ({ below, normals }: NonNullable<Judgement['against']>): string =>
  `more anomalous than ${outOf(below, normals, 'normal')}`;

/** "z1 −0.31 ± 0.05, z2 +1.20 ± 0.04" */
export function placeWords({ mean, sigma }: Inspection): string {
  const shown = Array.from(mean.subarray(0, MOST_DIMENSIONS), (value, d) => {
    const width = sigma ? ` ± ${sigma[d].toFixed(2)}` : '';
    return `z${d + 1} ${signed(value)}${width}`;
  });
  const more = mean.length - shown.length;
  return shown.join(', ') + (more > 0 ? `, and ${more} more` : '');
}

/** One row a number: what is read for each score, threshold and standing, the code, and the values of both. */
export function ownTable(
  { values, frame: { shape }, inspection }: Omit<Inspected, 'by'>,
  found: Judgement | null,
): Table {
  const rows: [string, string | number][] = [];
  for (const [id, score] of Object.entries(inspection.scores)) {
    const { label, reading } = scores[id as ScoreId];
    rows.push([`${label}: ${reading.label}`, reading.of(score)]);
  }
  if (found?.against) {
    const { label, of, side } = readingOf(found.id);
    rows.push([`threshold: alarm ${side} ${label}`, of(found.against.threshold)]);
    rows.push(['share of calibration normals that are less anomalous', found.against.below]);
    rows.push(['verdict', alarmWord(found.against.alarm)]);
  }
  inspection.mean.forEach((value, d) => {
    rows.push([`z${d + 1} mean`, value]);
    if (inspection.sigma) rows.push([`z${d + 1} standard deviation`, inspection.sigma[d]]);
  });
  const both = { [wordsOf(shape).one]: values, reconstruction: inspection.reconstruction };
  for (const [name, all] of Object.entries(both))
    all.forEach((value, at) => {
      rows.push([`${name}, ${valueName(shape, at)}`, value]);
    });
  return { columns: ['what', 'value'], count: rows.length, row: index => rows[index] };
}
