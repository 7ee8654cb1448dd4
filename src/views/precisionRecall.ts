// The precision-recall curve: which share of the alarms is right (up) when this share of the anomalies is caught (right).

import type { Data } from 'plotly.js';
import type { Confusion } from '../core/calibration.ts';
import type { Detection } from '../probes/detection.ts';
import { type Figure, layout, margin, typeSize } from './figure.ts';
import { alarmText, readingOf } from './histogramReading.ts';
import { fixed, percent } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import { operatingPoint, shareAxis } from './roc.ts';
import type { Table } from './table.ts';

/** What precision is when alarms are raised at random: the share of anomalies. */
export const baseRate = ({ anomalies, count }: Detection): number => anomalies / Math.max(1, count);

/** Null where there is nothing to tell apart. `at`: draws the threshold too. */
export function precisionRecallFigure(look: Detection, palette: Palette, run: number, at?: Confusion): Figure | null {
  if (look.averagePrecision === null) return null;
  const { precision, recall, thresholds } = look.precisionRecall;
  const base = baseRate(look);
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x: [0, 1],
      y: [base, base],
      line: { color: palette.inkSoft, width: 1, dash: 'dot' },
      hoverinfo: 'skip',
    },
    {
      type: 'scatter',
      mode: 'lines',
      x: Array.from(recall),
      y: Array.from(precision),
      text: Array.from(thresholds, score => alarmText(look.scoreId, score)),
      line: { color: palette.normal, width: 2.5 },
      fill: 'tozeroy',
      fillcolor: faded(palette.normal, 0.12),
      hovertemplate: '%{text}<br>caught %{x:.1%}<br>alarms that are right %{y:.1%}<extra></extra>',
    },
  ];
  // Without an alarm none is wrong.
  if (at) data.push(operatingPoint(palette, at.recall, at.precision ?? 1));
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 16, 8, 48),
      hovermode: 'closest',
      xaxis: shareAxis(palette, 'anomalies caught (recall)'),
      yaxis: shareAxis(palette, 'alarms that are right (precision)'),
      annotations: [
        {
          x: 1,
          y: base,
          xanchor: 'right',
          yanchor: base > 0.08 ? 'top' : 'bottom',
          text: `at random ${percent(base)}`,
          showarrow: false,
          font: { size: typeSize(palette), color: palette.inkSoft },
        },
      ],
    }),
  };
}

export function precisionRecallSummary(look: Detection, { precision, recall }: Confusion): string {
  if (look.averagePrecision === null) return 'There is no curve without both normals and anomalies.';
  const right = precision === null ? 'there is no alarm' : `${percent(precision)} of the alarms are right`;
  return `Average precision ${fixed(look.averagePrecision, 3)}; at the threshold ${right}, and ${percent(recall)} caught.`;
}

export const precisionRecallTable = (look: Detection): Table => {
  const { label, of, side } = readingOf(look.scoreId);
  const { precision, recall, thresholds } = look.precisionRecall;
  return {
    columns: [`${label}, alarm ${side}`, 'score', 'recall', 'precision'],
    count: thresholds.length,
    row: i => [of(thresholds[i]), thresholds[i], recall[i], precision[i]],
  };
};
