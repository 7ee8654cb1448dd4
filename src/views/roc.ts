// The ROC curve: which share of the anomalies is caught (up) at which price in false alarms (right), at every threshold.

import type { Data, LayoutAxis } from 'plotly.js';
import type { Confusion } from '../core/calibration.ts';
import type { Detection } from '../probes/detection.ts';
import { scores } from '../scores/index.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { alarmText, readingOf } from './histogramReading.ts';
import { counted, fixed, percent } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import { isSameForAll } from './scores.ts';
import type { Table } from './table.ts';

/** Both axes of a picture of shares; a little beyond 0 and 1, so that lines at the ends are whole. */
export const SHARES: readonly [number, number] = [-0.02, 1.02];

/** The reader drags the threshold here, so no zoom. */
export const shareAxis = (palette: Palette, title: string): Partial<LayoutAxis> =>
  axis(palette, title, {
    range: [...SHARES],
    tickvals: [0, 0.25, 0.5, 0.75, 1],
    tickformat: '.0%',
    fixedrange: true,
  });

/** Where the threshold stands, for pictures that leave the page; on the page it is drawn above the chart. */
export const operatingPoint = (palette: Palette, x: number | null, y: number | null): Data => ({
  type: 'scatter',
  mode: 'markers',
  x: [x],
  y: [y],
  marker: { symbol: 'x-thin-open', color: palette.ink, size: 13, line: { width: 2.5, color: palette.ink } },
});

const band = ({ rocBand }: Detection, palette: Palette): Data[] => {
  if (!rocBand) return [];
  const edge = { type: 'scatter', mode: 'lines', hoverinfo: 'skip', line: { width: 0 } } as const;
  const x = Array.from(rocBand.falsePositiveRate);
  return [
    { ...edge, x, y: Array.from(rocBand.low) },
    { ...edge, x, y: Array.from(rocBand.high), fill: 'tonexty', fillcolor: faded(palette.normal, 0.3) },
  ];
};

/** Null where there is nothing to tell apart. `at`: draws the threshold too. */
export function rocFigure(look: Detection, palette: Palette, run: number, at?: Confusion): Figure | null {
  if (look.auc === null) return null;
  // From a threshold of this curve on there is an alarm; elsewhere an alarm lies strictly above. At three digits that is
  // the same.
  const thresholds = Array.from(look.thresholds, score => alarmText(look.scoreId, score));
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
    ...band(look, palette),
  ];
  if (at) data.push(operatingPoint(palette, at.falseAlarmRate, at.recall));
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 16, 8, 48),
      hovermode: 'closest',
      xaxis: shareAxis(palette, 'false alarms among normals'),
      yaxis: shareAxis(palette, 'anomalies caught'),
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

/** "95 %: 0.79 to 0.81": where the area lies in resamples of the test set. */
export const intervalText = ({ aucInterval }: Detection): string =>
  aucInterval ? `95\u00a0%: ${fixed(aucInterval.low, 3)} to ${fixed(aucInterval.high, 3)}` : '';

/** What the area means, in words; under one half it needs them most. */
export function aucInWords(look: Detection): string {
  const { auc, anomalies, count, scoreId } = look;
  if (auc === null) {
    return anomalies === 0
      ? 'No test image is anomalous, so there is nothing to detect and no curve. Choose anomalies in the experiment.'
      : `All ${counted(count, 'test image')} are anomalous, so there is nothing to tell them from.`;
  }
  if (isSameForAll(look))
    return `“${scores[scoreId].label}” is the same for every image here, so it tells none of them apart. Choose another score.`;
  const chance = `An anomaly gets the higher score in ${(100 * auc).toFixed(0)} of 100 pairs with a normal image`;
  if (auc < 0.5)
    return `${chance}: worse than a coin. This score ranks these anomalies as more normal than the normal images.`;
  if (auc < 0.6) return `${chance}: hardly better than a coin.`;
  return `${chance}.`;
}

export function rocSummary(look: Detection, { recall, falseAlarmRate }: Confusion): string {
  if (look.auc === null) return 'There is no ROC curve without both normals and anomalies.';
  if (isSameForAll(look)) return aucInWords(look);
  const interval = intervalText(look);
  return `AUC ${fixed(look.auc, 3)}${interval && ` (${interval})`}; at the threshold ${percent(recall)} caught at ${percent(falseAlarmRate)} false alarms.`;
}

export const rocTable = (look: Detection): Table => {
  const { label, of, side } = readingOf(look.scoreId);
  return {
    columns: [`${label}, alarm ${side}`, 'score', 'false alarm rate', 'caught'],
    count: look.thresholds.length,
    row: i => [of(look.thresholds[i]), look.thresholds[i], look.falsePositiveRate[i], look.truePositiveRate[i]],
  };
};
