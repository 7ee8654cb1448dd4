// The ROC curve: which share of the anomalies is caught (up) at which price in false alarms (right), at every threshold.

import type { Data } from 'plotly.js';
import type { Detection } from '../probes/detection.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { reading, readingLabel } from './naming.ts';
import { counted, fixed, percent } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import type { Table } from './table.ts';

/** Null where there is nothing to tell apart. */
export function rocFigure(look: Detection, palette: Palette, run: number): Figure | null {
  if (look.auc === null) return null;
  const thresholds = Array.from(look.thresholds, score =>
    Number.isFinite(score) ? `alarm below ${readingLabel} ${fixed(reading(score), 3)}` : 'no alarm at all',
  );
  const { falseAlarmRate, recall } = look.confusion;
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x: [0, 1],
      y: [0, 1],
      line: { color: palette.inkSoft, width: 1, dash: 'dot' },
      hoverinfo: 'skip',
    },
    {
      type: 'scatter',
      mode: 'lines',
      x: Array.from(look.falsePositiveRate),
      y: Array.from(look.truePositiveRate),
      text: thresholds,
      line: { color: palette.normal, width: 2.5 },
      fill: 'tozeroy',
      fillcolor: faded(palette.normal, 0.12),
      hovertemplate: '%{text}<br>false alarms %{x:.1%}<br>caught %{y:.1%}<extra></extra>',
    },
    {
      type: 'scatter',
      mode: 'markers',
      x: [falseAlarmRate],
      y: [recall],
      marker: { symbol: 'x-thin-open', color: palette.ink, size: 13, line: { width: 2.5, color: palette.ink } },
      hovertemplate: `the threshold: alarm below ${fixed(reading(look.threshold), 3)}<br>false alarms %{x:.1%}<br>caught %{y:.1%}<extra></extra>`,
    },
  ];
  const share = (title: string) =>
    axis(palette, title, { range: [-0.02, 1.02], tickvals: [0, 0.25, 0.5, 0.75, 1], tickformat: '.0%' });
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 16, 8, 48),
      hovermode: 'closest',
      xaxis: share('false alarms among normals'),
      yaxis: share('anomalies caught'),
      annotations: [
        {
          x: 0.72,
          y: 0.66,
          text: 'chance',
          showarrow: false,
          font: { size: typeSize(palette), color: palette.inkSoft },
        },
      ],
    }),
  };
}

/** What the area means, in words; under one half it needs them most. */
export function aucInWords({ auc, anomalies, count }: Detection): string {
  if (auc === null) {
    return anomalies === 0
      ? 'No test image is anomalous, so there is nothing to detect and no curve. Choose anomalies in the experiment.'
      : `All ${counted(count, 'test image')} are anomalous, so there is nothing to tell them from.`;
  }
  const chance = `An anomaly gets the higher score in ${(100 * auc).toFixed(0)} of 100 pairs with a normal image`;
  if (auc < 0.5)
    return `${chance}: worse than a coin. These anomalies are easier to draw than the normals, so the score finds them more normal than the normals.`;
  if (auc < 0.6) return `${chance}: hardly better than a coin.`;
  return `${chance}.`;
}

export function rocSummary(look: Detection): string {
  if (look.auc === null) return 'There is no ROC curve without both normals and anomalies.';
  const { recall, falseAlarmRate } = look.confusion;
  return `AUC ${fixed(look.auc, 3)}; at the threshold ${percent(recall)} caught at ${percent(falseAlarmRate)} false alarms.`;
}

export const rocTable = (look: Detection): Table => ({
  columns: [`${readingLabel} below which there is an alarm`, 'score', 'false alarm rate', 'caught'],
  count: look.thresholds.length,
  row: i => [reading(look.thresholds[i]), look.thresholds[i], look.falsePositiveRate[i], look.truePositiveRate[i]],
});
