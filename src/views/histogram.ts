// How the score is distributed among normals and among anomalies, each as shares of their own, and where the threshold
// cuts. Drawn over what a person reads for the score, such as the probability.

import type { Data, Layout } from 'plotly.js';
import type { Confusion } from '../core/calibration.ts';
import type { Detection } from '../probes/detection.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { alarmText, capital, readingOf } from './histogramReading.ts';
import { counted, fixed, percent, whole } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import type { Table } from './table.ts';

/** The outline of a histogram: two corners a bin, on the ground at both ends. */
export function outline(edges: ArrayLike<number>, shares: ArrayLike<number>): { x: number[]; y: number[] } {
  const x = [edges[0]];
  const y = [0];
  for (let bin = 0; bin < shares.length; bin++) {
    x.push(edges[bin], edges[bin + 1]);
    y.push(shares[bin], shares[bin]);
  }
  return { x: [...x, edges[shares.length]], y: [...y, 0] };
}

/** The horizontal axis of the picture, from left to right. */
export function readingSpan({ scoreId, edges }: Detection): readonly [number, number] {
  const { of } = readingOf(scoreId);
  const ends = [of(edges[0]), of(edges[edges.length - 1])];
  return [Math.min(...ends), Math.max(...ends)];
}

/** What is written at both sides of the threshold. */
export const sides = ({ scoreId }: Detection): readonly [string, string] =>
  readingOf(scoreId).falls ? ['← alarm', 'no alarm →'] : ['← no alarm', 'alarm →'];

/** The threshold as a line, for pictures that leave the page; on the page it is drawn above the chart. */
function line(look: Detection, palette: Palette, threshold: number): Partial<Layout> {
  const x = readingOf(look.scoreId).of(threshold);
  if (!Number.isFinite(x)) return {};
  const word = (side: 0 | 1) => ({
    x,
    y: 1,
    yref: 'paper' as const,
    yanchor: 'bottom' as const,
    xanchor: side === 0 ? ('right' as const) : ('left' as const),
    text: ` ${sides(look)[side]} `,
    showarrow: false,
    font: { size: typeSize(palette), color: palette.ink },
  });
  return {
    shapes: [{ type: 'line', x0: x, x1: x, y0: 0, y1: 1, yref: 'paper', line: { color: palette.ink, width: 2 } }],
    annotations: [word(0), word(1)],
  };
}

/** `at`: draws the threshold too. */
export function histogramFigure(look: Detection, palette: Palette, run: number, at?: number): Figure {
  const { label, of } = readingOf(look.scoreId);
  const edges = Array.from(look.edges, of);
  const kind = (shares: Float64Array, name: string, colour: string, dash: 'solid' | 'dash'): Data => ({
    type: 'scatter',
    mode: 'lines',
    name,
    ...outline(edges, shares),
    line: { color: colour, width: 2, dash },
    fill: 'tozeroy',
    fillcolor: faded(colour, 0.16),
    hovertemplate: `${name} at %{x:.3~f}: %{y:.1%}<extra></extra>`,
  });
  const tallest = Math.max(...look.normal, ...look.anomalous, 0.01);
  const data = [kind(look.normal, 'normals', palette.normal, 'solid')];
  if (look.anomalies > 0) data.push(kind(look.anomalous, 'anomalies', palette.anomaly, 'dash'));
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 12, 28, 48),
      hovermode: 'closest',
      xaxis: axis(palette, label, { range: [...readingSpan(look)], fixedrange: true }),
      yaxis: axis(palette, 'share', { range: [0, tallest * 1.06], tickformat: '.0%', nticks: 5, fixedrange: true }),
      ...(at !== undefined && line(look, palette, at)),
    }),
  };
}

/** Where the threshold stands and what it does to the test set. */
export function histogramSummary(look: Detection, threshold: number, { tp, fn, fp, tn }: Confusion): string {
  const caught = tp + fn > 0 ? `${whole(tp)} of ${counted(tp + fn, 'anomaly', 'anomalies')} caught, ` : '';
  return `${capital(alarmText(look.scoreId, threshold))}: ${caught}${counted(fp, 'false alarm')} among ${counted(fp + tn, 'normal')}.`;
}

export interface Verdict {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly share: string;
}

/** The confusion table in words. */
export function verdicts({ tp, fn, fp, tn, recall, falseAlarmRate }: Confusion): Verdict[] {
  const other = (share: number | null) => percent(share === null ? null : 1 - share);
  return [
    { id: 'caught', label: 'anomalies caught', count: tp, of: tp + fn, share: percent(recall) },
    { id: 'missed', label: 'anomalies missed', count: fn, of: tp + fn, share: other(recall) },
    { id: 'false', label: 'false alarms', count: fp, of: fp + tn, share: percent(falseAlarmRate) },
    { id: 'quiet', label: 'normals left in peace', count: tn, of: fp + tn, share: other(falseAlarmRate) },
  ];
}

/** The ratios that have names of their own. */
export const ratios = ({ precision, recall, f1 }: Confusion) => [
  { id: 'precision', label: 'Precision', help: 'alarms that are right', value: percent(precision) },
  { id: 'recall', label: 'Recall', help: 'anomalies caught', value: percent(recall) },
  { id: 'f1', label: 'F1', help: 'harmonic mean of both', value: f1 === null ? '–' : fixed(f1, 3) },
];

export const histogramTable = (look: Detection): Table => {
  const { label, of, falls } = readingOf(look.scoreId);
  return {
    columns: ['score from', 'score to', `${label} from`, `${label} to`, 'share of normals', 'share of anomalies'],
    count: look.normal.length,
    row: i => {
      const ends = [of(look.edges[i]), of(look.edges[i + 1])];
      return [look.edges[i], look.edges[i + 1], ...(falls ? ends.reverse() : ends), look.normal[i], look.anomalous[i]];
    },
  };
};
