// One image under every score: what each says of it, where that stands among normals, and whether it raises an alarm.

import { isAlarm } from '../core/confusion.ts';
import { exampleAt, type Values } from '../core/examples.ts';
import type { Examination } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { shapeOf } from '../params/shape.ts';
import { type ScoreId, scoreIds, scores } from '../scores/index.ts';
import { capital, limitText, named, readerOver, readingOf } from './histogramReading.ts';
import { classEntries } from './naming.ts';
import { fixed, outOf, whole } from './numbers.ts';
import { alarmWord, type Signs, signsOfAlarm } from './signs.ts';
import type { Table } from './table.ts';

/** What raises an alarm: the threshold of the chosen score, and for the others the same share of false alarms. */
export interface Rule {
  readonly scoreId: ScoreId;
  /** Null where the threshold of the chosen score is not known for this run. */
  readonly threshold: number | null;
  /** Share of calibration normals that raise an alarm. */
  readonly rate: number;
}

export interface ScoreRow {
  readonly id: ScoreId;
  readonly label: string;
  /** The number that a person reads for it, what it is called and what it is. */
  readonly reading: number;
  readonly text: string;
  readonly quantity: string;
  readonly unit: string;
  readonly meaning: string;
  /** "alarm below 0.728", where a threshold of this score is known. */
  readonly limit: string | null;
  /** Share of calibration normals that are less anomalous, 0..1; null without normals. */
  readonly percentile: number | null;
  /** Null where nobody can tell. */
  readonly alarm: boolean | null;
  readonly isChosen: boolean;
}

export function scoreRows({ scores: found }: Pick<Examination, 'scores'>, rule: Rule): ScoreRow[] {
  return scoreIds.flatMap(id => {
    if (!found[id]) return [];
    const { score, percentile, spread } = found[id];
    const { label: quantity, unit, meaning, of } = readingOf(id);
    const isChosen = id === rule.scoreId;
    const threshold = isChosen ? rule.threshold : null;
    const read = readerOver(id, spread, threshold === null ? null : { threshold, scores: [score] });
    const byRank = percentile === null ? null : percentile > 1 - rule.rate;
    return {
      id,
      label: scores[id].label,
      reading: of(score),
      text: read(score),
      quantity,
      unit,
      meaning,
      limit: threshold === null ? null : limitText(id, threshold, read),
      percentile,
      alarm: threshold === null ? byRank : isAlarm(score, threshold),
      isChosen,
    };
  });
}

/** "more anomalous than 97% of 1,000 normals" */
export const standing = (percentile: number | null, normals: number): string =>
  percentile === null
    ? 'without normals to compare it with'
    : `more anomalous than ${outOf(percentile, normals, 'normal')}`;

/** What the chosen score says of the image; null where it says neither alarm nor no alarm. */
export function cardSigns(rows: readonly ScoreRow[], isAnomaly: boolean | null): Signs | null {
  const alarm = rows.find(({ isChosen }) => isChosen)?.alarm ?? null;
  return alarm === null ? null : signsOfAlarm(alarm, isAnomaly);
}

/** The chosen score in a sentence, what it is and is not, and how many others agree. */
export function cardSummary(rows: readonly ScoreRow[], normals: number): string {
  const chosen = rows.find(({ isChosen }) => isChosen);
  if (!chosen) return '';
  const alarms = rows.filter(({ alarm }) => alarm).length;
  const { id, text, meaning, limit, percentile, alarm } = chosen;
  const first = `${named(id, text)}${limit ? `; ${limit}` : ''} (${meaning}): ${standing(percentile, normals)}.`;
  return alarm === null ? capital(first) : `${capital(first)} ${alarms} of ${rows.length} scores raise an alarm.`;
}

export const scoreRowsTable = (rows: readonly ScoreRow[]): Table => ({
  columns: ['score', 'quantity', 'value', 'unit', 'share of normals that are less anomalous', 'verdict'],
  count: rows.length,
  row: i => {
    const { label, quantity, reading, unit, percentile, alarm } = rows[i];
    return [label, quantity, reading, unit, percentile, alarm === null ? null : alarmWord(alarm)];
  },
});

/** One row a latent dimension, the first `most` of them: "z1", "−0.31", "± 0.05". */
export const codeRows = ({ mean, sigma }: Pick<Examination, 'mean' | 'sigma'>, most: number) =>
  Array.from(mean.subarray(0, most), (value, d) => ({
    name: `z${d + 1}`,
    mean: fixed(value),
    sigma: sigma && `± ${fixed(sigma[d])}`,
  }));

export interface Neighbour {
  /** [values] as stored */
  readonly values: Values;
  readonly name: string;
  /** The hidden class: it is among the training images only where those are contaminated. */
  readonly anomalous: boolean;
  readonly distance: string;
}

export function neighbours({ values, labels, distances }: Examination['nearest'], params: Params): Neighbour[] {
  const entries = classEntries(params);
  return Array.from(labels, (label, i) => ({
    values: exampleAt({ shape: shapeOf(params), values }, i),
    name: entries[label].name,
    anomalous: entries[label].anomalous,
    distance: fixed(distances[i], 3),
  }));
}

/** Why fewer samples were drawn than asked for, and how many; null if all were. */
export const fewerWords = ({ samples, sigma }: Examination, wanted: number, many = 'images'): string | null =>
  sigma === null || samples.count >= wanted
    ? null
    : `Until the run rests, ${samples.count} of ${whole(wanted)} samples are drawn and fewer ${many} compared.`;
