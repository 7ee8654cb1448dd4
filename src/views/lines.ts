// Many examples over one another, a line each: a sample of normals, anomalies and the one that is selected. Along the way are
// the columns of a table, each in its own standard deviations, or the points of a series, in what it was measured in.

import { exampleAt } from '../core/examples.ts';
import { valuesOf } from '../core/shape.ts';
import type { TestSet } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { extent, type Span } from './domain.ts';
import { wordsOf } from './examples/words.ts';
import { indexCells, indexColumns, testImageName } from './imageIndex.ts';
import { className } from './naming.ts';
import { counted, fixed, whole } from './numbers.ts';
import type { Table } from './table.ts';

/** More of a kind would be one colour. */
const MOST = 150;

/** What is drawn of them. */
export type Kind = 'both' | 'normal' | 'anomalous';

/** Numbers that are drawn, [values] each. */
export interface Lines {
  /** Positions in the test list of what is drawn. */
  readonly normal: Uint32Array;
  readonly anomalous: Uint32Array;
  /** What is called so along the way; null where places are only counted. */
  readonly names: readonly string[] | null;
  /** What the heights are. */
  readonly quantity: string;
  /** Of all lines, apart from what lies far beyond the training examples. */
  readonly span: Span;
  heights(position: number): Float32Array;
}

/** The first so many of a kind: the test list is in a random order, so they are a fair sample. */
function firstOf({ count, isAnomaly }: TestSet, kind: number): Uint32Array {
  const positions: number[] = [];
  for (let i = 0; i < count && positions.length < MOST; i++) if (isAnomaly[i] === kind) positions.push(i);
  return Uint32Array.from(positions);
}

/** Standard deviations beyond which a column may run out of the picture: one broken sensor must not flatten all others. */
const FAR = 8;

export function linesOf(testSet: TestSet): Lines {
  const { shape, statistics } = testSet;
  const [normal, anomalous] = [firstOf(testSet, 0), firstOf(testSet, 1)];
  const isTable = shape.kind === 'row';
  const heights = (position: number): Float32Array => {
    const values = Float32Array.from(exampleAt(testSet, position));
    if (!isTable || !statistics) return values;
    return values.map((value, i) => (value - statistics.mean[i]) / (statistics.deviation[i] || 1));
  };
  const all = [...normal, ...anomalous].map(position => extent(heights(position))).filter(each => each !== null);
  const [low, high] = [Math.min(...all.map(([least]) => least)), Math.max(...all.map(([, most]) => most))];
  return {
    ...{ normal, anomalous, heights },
    names: isTable ? shape.columns.map(({ name }) => name) : null,
    quantity: isTable ? 'standard deviations' : (shape.kind === 'series' && shape.unit) || 'value',
    span: all.length === 0 ? [-1, 1] : isTable ? [Math.max(-FAR, low), Math.min(FAR, high)] : [low, high],
  };
}

/** Where place `i` of so many stands, 0..1; a single one is in the middle. */
export const along = (i: number, count: number): number => (count > 1 ? i / (count - 1) : 0.5);

/** The line that passes nearest to a height at a place; null where there is none. */
export function nearestLine(lines: Lines, place: number, height: number, kind: Kind = 'both'): number | null {
  const [normal, anomalous] = [kind === 'anomalous' ? [] : lines.normal, kind === 'normal' ? [] : lines.anomalous];
  let best: { position: number; away: number } | null = null;
  for (const position of [...normal, ...anomalous]) {
    const away = Math.abs(lines.heights(position)[place] - height);
    if (!Number.isNaN(away) && (!best || away < best.away)) best = { position, away };
  }
  return best?.position ?? null;
}

/** "test row 1047, Spike, anomalous; “Oil pressure”: 4.21 standard deviations" */
export function lineWords(lines: Lines, testSet: TestSet, params: Params, position: number, place: number): string {
  const { value } = wordsOf(testSet.shape);
  const where = lines.names ? `“${lines.names[place]}”` : `${value} ${place + 1}`;
  const height = lines.heights(position)[place];
  const said = Number.isNaN(height) ? 'missing' : `${fixed(height)} ${lines.quantity}`;
  const truth = testSet.isAnomaly[position] ? ', anomalous' : '';
  return `${testImageName(testSet, position).toLowerCase()}, ${className(params, testSet, position)}${truth}; ${where}: ${said}`;
}

/** The place at which most of the anomalies lie outside the range of all normals that are drawn, and how many do. */
function outside({ normal, anomalous, heights }: Lines, places: number): { at: number; count: number } | null {
  if (normal.length === 0 || anomalous.length === 0) return null;
  const [least, most] = [
    new Float32Array(places).fill(Number.POSITIVE_INFINITY),
    new Float32Array(places).fill(Number.NEGATIVE_INFINITY),
  ];
  for (const position of normal)
    heights(position).forEach((value, i) => {
      if (value < least[i]) least[i] = value;
      if (value > most[i]) most[i] = value;
    });
  const counts = new Uint32Array(places);
  for (const position of anomalous)
    heights(position).forEach((value, i) => {
      if (value < least[i] || value > most[i]) counts[i]++;
    });
  const at = counts.indexOf(Math.max(...counts));
  return { at, count: counts[at] };
}

/** How many are drawn of how many, and where anomalies leave the others. */
export function linesSummary(lines: Lines, testSet: TestSet): string {
  const { one, many, value } = wordsOf(testSet.shape);
  const anomalies = testSet.isAnomaly.reduce((sum, each) => sum + each, 0);
  const amount = (drawn: Uint32Array, all: number, kind: string) =>
    drawn.length < all
      ? `${whole(drawn.length)} of ${counted(all, `${kind} ${one}`, `${kind} ${many}`)}`
      : counted(all, `${kind} ${one}`, `${kind} ${many}`);
  const shown = [
    amount(lines.normal, testSet.count - anomalies, 'normal'),
    ...(anomalies > 0 ? [amount(lines.anomalous, anomalies, 'anomalous')] : []),
  ];
  const found = outside(lines, valuesOf(testSet.shape));
  if (!found) return `${shown.join(' and ')}.`;
  const { at, count } = found;
  const where = lines.names ? `“${lines.names[at]}”` : `${value} ${at + 1}`;
  const of = counted(lines.anomalous.length, 'anomaly', 'anomalies');
  const most = `${count} of ${of} ${count === 1 ? 'is' : 'are'} outside the range of these normals at ${where}, more than anywhere else.`;
  return `${shown.join(' and ')}. ${count === 0 ? 'No anomaly leaves the range of these normals anywhere.' : most}`;
}

/** Every example that is drawn, as it is stored. */
export function linesTable({ normal, anomalous, names }: Lines, testSet: TestSet, params: Params): Table {
  const positions = [...normal, ...anomalous];
  const { value } = wordsOf(testSet.shape);
  return {
    columns: [
      ...indexColumns(testSet),
      'class',
      'anomalous',
      ...(names ?? Array.from({ length: valuesOf(testSet.shape) }, (_, i) => `${value} ${i + 1}`)),
    ],
    count: positions.length,
    row: i => [
      ...indexCells(params, testSet, positions[i]),
      className(params, testSet, positions[i]),
      testSet.isAnomaly[positions[i]] ? 'yes' : 'no',
      ...exampleAt(testSet, positions[i]),
    ],
  };
}
