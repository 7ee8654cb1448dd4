// How the score is distributed among normals and among anomalies, each as shares of their own, and where the threshold
// cuts. Drawn over the probability (1 - score), so what is left of the threshold raises an alarm.

import type { Data } from 'plotly.js';
import type { Detection } from '../probes/detection.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { reading, readingLabel } from './naming.ts';
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

export function histogramFigure(look: Detection, palette: Palette, run: number): Figure {
  const edges = Array.from(look.edges, reading);
  const threshold = reading(look.threshold);
  const kind = (shares: Float64Array, name: string, colour: string, dash: 'solid' | 'dash'): Data => ({
    type: 'scatter',
    mode: 'lines',
    name,
    ...outline(edges, shares),
    line: { color: colour, width: 2, dash },
    fill: 'tozeroy',
    fillcolor: faded(colour, 0.16),
    hovertemplate: `${name} at %{x:.3f}: %{y:.1%}<extra></extra>`,
  });
  const tallest = Math.max(...look.normal, ...look.anomalous, 0.01);
  const data = [kind(look.normal, 'normals', palette.normal, 'solid')];
  if (look.anomalies > 0) data.push(kind(look.anomalous, 'anomalies', palette.anomaly, 'dash'));
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 12, 28, 48),
      hovermode: 'closest',
      xaxis: axis(palette, `${readingLabel} per pixel`, { range: [Math.min(...edges), Math.max(...edges)] }),
      yaxis: axis(palette, 'share', { range: [0, tallest * 1.06], tickformat: '.0%', nticks: 5 }),
      shapes: [
        {
          type: 'line',
          x0: threshold,
          x1: threshold,
          y0: 0,
          y1: 1,
          yref: 'paper',
          line: { color: palette.ink, width: 2 },
        },
      ],
      annotations: [
        {
          x: threshold,
          y: 1,
          yref: 'paper',
          yanchor: 'bottom',
          text: '← alarm',
          xanchor: 'right',
          showarrow: false,
          font: { size: typeSize(palette), color: palette.ink },
        },
        {
          x: threshold,
          y: 1,
          yref: 'paper',
          yanchor: 'bottom',
          text: ' no alarm →',
          xanchor: 'left',
          showarrow: false,
          font: { size: typeSize(palette), color: palette.inkSoft },
        },
      ],
    }),
  };
}

/** Where the threshold comes from and what it does to the test set. */
export function histogramSummary({ confusion: { tp, fn, fp, tn }, threshold }: Detection): string {
  const caught = tp + fn > 0 ? `${whole(tp)} of ${counted(tp + fn, 'anomaly', 'anomalies')} caught, ` : '';
  return `Alarm below ${readingLabel} ${fixed(reading(threshold), 3)}: ${caught}${counted(fp, 'false alarm')} among ${counted(fp + tn, 'normal')}.`;
}

export interface Verdict {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly of: number;
  readonly share: string;
}

/** The confusion table in words. */
export function verdicts({ confusion: { tp, fn, fp, tn, recall, falseAlarmRate } }: Detection): Verdict[] {
  const other = (share: number | null) => percent(share === null ? null : 1 - share);
  return [
    { id: 'caught', label: 'anomalies caught', count: tp, of: tp + fn, share: percent(recall) },
    { id: 'missed', label: 'anomalies missed', count: fn, of: tp + fn, share: other(recall) },
    { id: 'false', label: 'false alarms', count: fp, of: fp + tn, share: percent(falseAlarmRate) },
    { id: 'quiet', label: 'normals left in peace', count: tn, of: fp + tn, share: other(falseAlarmRate) },
  ];
}

export const histogramTable = (look: Detection): Table => ({
  columns: [
    'score from',
    'score to',
    `${readingLabel} from`,
    `${readingLabel} to`,
    'share of normals',
    'share of anomalies',
  ],
  count: look.normal.length,
  row: i => [
    look.edges[i],
    look.edges[i + 1],
    reading(look.edges[i + 1]),
    reading(look.edges[i]),
    look.normal[i],
    look.anomalous[i],
  ],
});
