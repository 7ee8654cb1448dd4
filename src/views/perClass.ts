// Who raises the alarms? Every class of the test set by itself: where its scores lie, how many of its examples raise an alarm,
// and how well it is told from the other kind.

import { byClass, type ClassScores, rateOf } from '../core/perClass.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import type { Detection } from '../probes/detection.ts';
import { countedExamples, type Words } from './examples/words.ts';
import { readingOf } from './histogramReading.ts';
import { classEntries } from './naming.ts';
import { counted, percent, share, whole } from './numbers.ts';
import type { Table } from './table.ts';

export interface ClassRow extends ClassScores {
  readonly name: string;
  readonly alarms: number;
  /** Share of its images that raise an alarm, and where that lies at 95%. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

export type ClassOrder = 'alarms' | 'auc' | 'class';

export const classOrders: readonly { readonly id: ClassOrder; readonly label: string }[] = [
  { id: 'alarms', label: 'Most alarms' },
  { id: 'auc', label: 'Lowest AUC' },
  { id: 'class', label: 'Class' },
];

/** The classes of a look: once a look, however the threshold moves. */
export const classesOf = (look: Detection, testSet: TestSet): ClassScores[] => byClass(look.scores, testSet);

/** Normals in the order that was asked for, then anomalies. */
export function classRows(
  classes: readonly ClassScores[],
  params: Params,
  threshold: number,
  order: ClassOrder,
): ClassRow[] {
  const names = new Map(classEntries(params).map(({ id, name }) => [id, name]));
  const rows = classes.map(each => ({
    ...each,
    name: names.get(each.id) ?? String(each.id),
    ...rateOf(each, threshold),
  }));
  const key = { alarms: (row: ClassRow) => -row.rate, auc: (row: ClassRow) => row.auc ?? 2, class: () => 0 }[order];
  return rows.sort((a, b) => Number(a.isAnomaly) - Number(b.isAnomaly) || key(a) - key(b) || a.id - b.id);
}

/** On either side of what is drawn. */
const MARGIN = 0.04;

/**
 * Where scores stand from left to right, 0..1: what is more anomalous lies further right, whatever the score. All that the
 * strips draw has its place; a few images far out do not squeeze the rest.
 */
export function alongScores(classes: readonly Pick<ClassScores, 'quantiles'>[]): (score: number) => number {
  const low = Math.min(...classes.map(({ quantiles }) => quantiles[0]));
  const high = Math.max(...classes.map(({ quantiles }) => quantiles[4]));
  const width = high > low ? high - low : 1;
  return score => Math.min(1, Math.max(0, MARGIN + ((1 - 2 * MARGIN) * (score - low)) / width));
}

/** "2 raises 14.2% of its images ..." */
export function perClassSummary(rows: readonly ClassRow[]): string {
  const normals = rows.filter(({ isAnomaly }) => !isAnomaly);
  const alarms = normals.reduce((sum, row) => sum + row.alarms, 0);
  if (normals.length === 0) return 'No normal {image} has been scored.';
  if (alarms === 0) return 'No normal {image} raises an alarm.';
  const most = normals.reduce((a, b) => (b.alarms > a.alarms ? b : a));
  const who =
    normals.length === 1
      ? `${percent(most.rate)} of the {images} of “${most.name}” raise a false alarm.`
      : `${whole(most.alarms)} of ${counted(alarms, 'false alarm')} are of “${most.name}”, which has ${percent(most.rate)} of its {images} alarmed.`;
  return `${who}${hardest(rows)}`;
}

/** Where several classes are to be found, which of them is hardest; else which normals look most like what is to be found. */
function hardest(rows: readonly ClassRow[]): string {
  const rising = rows.filter(({ auc }) => auc !== null).sort((a, b) => a.auc! - b.auc!);
  const anomalies = rising.filter(({ isAnomaly }) => isAnomaly);
  if (anomalies.length === 0) return '';
  if (anomalies.length > 1) return ` “${anomalies[0].name}” is hardest to find: AUC ${share(anomalies[0].auc!)}.`;
  const [normal] = rising.filter(({ isAnomaly }) => !isAnomaly);
  return ` The anomalies are hardest to tell from “${normal.name}”: AUC ${share(normal.auc!)}.`;
}

/** What a row says to those who do not see its strip. */
export function classRowWords({ name, isAnomaly, scores, rate, auc }: ClassRow, words: Words): string {
  const alarms = `${percent(rate)} of ${countedExamples(scores.length, words)} ${isAnomaly ? 'caught' : 'raise a false alarm'}`;
  const area = auc === null ? '' : `, AUC against ${isAnomaly ? 'the normals' : 'it'} ${share(auc)}`;
  return `${name}${isAnomaly ? ', anomalous' : ''}: ${alarms}${area}`;
}

export function perClassTable(rows: readonly ClassRow[], { scoreId }: Pick<Detection, 'scoreId'>): Table {
  const { label, of } = readingOf(scoreId);
  return {
    columns: [
      ...['class', 'anomalous', 'count', 'alarms', 'alarm rate', 'from (95%)', 'to (95%)', 'AUC'],
      ...['5%', '25%', 'median', '75%', '95%'].map(place => `${label}, ${place} of the class`),
    ],
    count: rows.length,
    row: i => {
      const { name, isAnomaly, scores, alarms, rate, low, high, auc, quantiles } = rows[i];
      return [name, isAnomaly ? 'yes' : 'no', scores.length, alarms, rate, low, high, auc, ...quantiles.map(of)];
    },
  };
}
