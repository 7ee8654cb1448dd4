// One image under every score: what each says of it, where that stands among normals, and whether it raises an alarm.

import { isAlarm } from '../core/confusion.ts';
import type { Examination } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { type ScoreId, scoreIds, scores } from '../scores/index.ts';
import { readingText } from './histogramReading.ts';
import { classEntries } from './naming.ts';
import { counted, fixed, percent, whole } from './numbers.ts';
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
  readonly score: number;
  /** The number that a person reads for it, and what it is called. */
  readonly reading: number;
  readonly text: string;
  readonly unit: string;
  /** Share of calibration normals that are less anomalous, 0..1; null without normals. */
  readonly percentile: number | null;
  /** Null where nobody can tell. */
  readonly alarm: boolean | null;
  readonly isChosen: boolean;
}

export function scoreRows({ scores: found }: Pick<Examination, 'scores'>, rule: Rule): ScoreRow[] {
  return scoreIds.map(id => {
    const { score, percentile } = found[id];
    const { label, reading } = scores[id];
    const isChosen = id === rule.scoreId;
    const byRank = percentile === null ? null : percentile > 1 - rule.rate;
    const alarm = isChosen && rule.threshold !== null ? isAlarm(score, rule.threshold) : byRank;
    const read = reading.of(score);
    return {
      id,
      label,
      score,
      reading: read,
      text: readingText(read),
      unit: reading.label,
      percentile,
      alarm,
      isChosen,
    };
  });
}

/** "more anomalous than 97.2 % of 1,000 normals" */
export const standing = (percentile: number | null, normals: number): string =>
  percentile === null
    ? 'without normals to compare it with'
    : `more anomalous than ${percent(percentile)} of ${counted(normals, 'normal')}`;

/** The chosen score in a sentence, what it is worth if the truth is known, and how many others agree. */
export function cardSummary(rows: readonly ScoreRow[], normals: number, isAnomaly: boolean | null): string {
  const chosen = rows.find(({ isChosen }) => isChosen);
  if (!chosen) return '';
  const alarms = rows.filter(({ alarm }) => alarm).length;
  const { label, text, unit, percentile, alarm } = chosen;
  const said = alarm === null ? '' : alarm ? ', an alarm' : ', no alarm';
  const first = `${label}: ${unit} ${text}, ${standing(percentile, normals)}${said}.`;
  const truth = isAnomaly === null || alarm === null ? '' : ` ${outcome(alarm, isAnomaly)}`;
  const others = alarm === null ? '' : ` ${alarms} of ${rows.length} scores raise an alarm.`;
  return `${first}${truth}${others}`;
}

function outcome(alarm: boolean, isAnomaly: boolean): string {
  if (isAnomaly) return alarm ? 'It is an anomaly, so it is caught.' : 'It is an anomaly, so it is missed.';
  return alarm ? 'It is normal, so this is a false alarm.' : 'It is normal, so it correctly passes.';
}

export const scoreRowsTable = (rows: readonly ScoreRow[]): Table => ({
  columns: ['score', 'is read as', 'reading', 'value', 'share of normals that are less anomalous', 'alarm'],
  count: rows.length,
  row: i => {
    const { label, unit, reading, score, percentile, alarm } = rows[i];
    return [label, unit, reading, score, percentile, alarm === null ? null : alarm ? 'yes' : 'no'];
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
  /** [784] 0..255 */
  readonly pixels: Uint8Array;
  readonly name: string;
  /** The hidden class: it is among the training images only where those are contaminated. */
  readonly anomalous: boolean;
  readonly distance: string;
}

export function neighbours({ pixels, labels, distances }: Examination['nearest'], params: Params): Neighbour[] {
  const entries = classEntries(params);
  return Array.from(labels, (label, i) => ({
    pixels: pixels.subarray(i * 784, (i + 1) * 784),
    name: entries[label].name,
    anomalous: entries[label].anomalous,
    distance: fixed(distances[i], 3),
  }));
}

/** Why fewer samples were drawn than asked for, and how many; null if all were. */
export const fewerWords = ({ samples, sigma }: Examination, wanted: number): string | null =>
  sigma === null || samples.count >= wanted
    ? null
    : `Until the run rests, ${samples.count} of ${whole(wanted)} samples are drawn and fewer images compared.`;
