// What the detector costs where it is used, at every threshold: misses grow to one side, false alarms to the other, and
// somewhere between lies the cheapest.

import type { Data } from 'plotly.js';
import { type Costs, cheapest, expectedCost } from '../core/cost.ts';
import type { Reachable } from '../core/threshold.ts';
import type { Detection } from '../probes/detection.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { readingSpan } from './histogram.ts';
import { alarmText, axisTitle, readingOf } from './histogramReading.ts';
import { percent, plotly, short } from './numbers.ts';
import type { Palette } from './palette.ts';
import type { Table } from './table.ts';

const IMAGES = 1000;

/** Expected cost of 1,000 images; null without anomalies or without normals. */
export const costAt = ({ normalScores, anomalyScores }: Detection, threshold: number, costs: Costs): number | null => {
  const cost = expectedCost(normalScores, anomalyScores, threshold, costs);
  return cost === null ? null : IMAGES * cost;
};

/** The cheapest of the thresholds that can be set, with its rate and its cost per 1,000 images. */
export function cheapestOf({ normalScores, anomalyScores }: Detection, { rates, thresholds }: Reachable, costs: Costs) {
  const best = cheapest(normalScores, anomalyScores, costs, thresholds);
  if (!best) return null;
  return { threshold: best.threshold, rate: rates[thresholds.indexOf(best.threshold)], cost: IMAGES * best.cost };
}

/** Of 100 alarms so many are right, where anomalies are this rare; null without any alarm. */
export function precisionAt(recall: number | null, falseAlarmRate: number | null, prevalence: number): number | null {
  if (recall === null || falseAlarmRate === null) return null;
  const right = prevalence * recall;
  const alarms = right + (1 - prevalence) * falseAlarmRate;
  return alarms === 0 ? null : right / alarms;
}

/** [n] what each reachable threshold costs; NaN where it is not known. */
export const costCurve = (look: Detection, { thresholds }: Reachable, costs: Costs): Float64Array =>
  thresholds.map(threshold => costAt(look, threshold, costs) ?? Number.NaN);

/** Null where there is nothing to tell apart. `at`: draws that threshold too. */
export function costFigure(
  look: Detection,
  all: Reachable,
  costs: Costs,
  palette: Palette,
  run: number,
  at?: number,
): Figure | null {
  const best = cheapestOf(look, all, costs);
  if (!best) return null;
  const { of } = readingOf(look.scoreId);
  const span = readingSpan(look);
  const [low, high] = [Math.min(...span), Math.max(...span)];
  const within = (threshold: number) => Math.min(high, Math.max(low, of(threshold)));
  const curve = costCurve(look, all, costs);
  const highest = Math.max(...curve);
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x: Array.from(all.thresholds, within),
      y: Array.from(curve),
      text: Array.from(all.thresholds, threshold => alarmText(look, threshold)),
      line: { color: palette.normal, width: 2.5 },
      hovertemplate: `%{text}<br>cost %{y:${plotly.number}}<extra></extra>`,
    },
    {
      type: 'scatter',
      mode: 'text+markers',
      x: [within(best.threshold)],
      y: [best.cost],
      text: ['cheapest'],
      textposition: best.cost > 0.2 * highest ? 'bottom center' : 'top center',
      textfont: { size: typeSize(palette), color: palette.ink },
      marker: { symbol: 'circle', size: 9, color: palette.ink },
      hovertemplate: `cheapest: ${short(best.cost)}<extra></extra>`,
    },
  ];
  const line = { type: 'line', y0: 0, y1: 1, yref: 'paper', line: { color: palette.ink, width: 2 } } as const;
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 24, 28, 62),
      hovermode: 'closest',
      xaxis: axis(palette, axisTitle(look.scoreId), { range: [...span], fixedrange: true }),
      yaxis: axis(palette, 'cost per 1,000', {
        range: [0, 1.06 * highest],
        nticks: 5,
        fixedrange: true,
      }),
      ...(at !== undefined && Number.isFinite(at) && { shapes: [{ ...line, x0: of(at), x1: of(at) }] }),
    }),
  };
}

export function costSummary(look: Detection, threshold: number, costs: Costs): string {
  const cost = costAt(look, threshold, costs);
  if (cost === null) return 'There is nothing to weigh without both normals and anomalies.';
  return `${short(cost)} per 1,000 {images} at this threshold, where ${percent(costs.prevalence)} of them are anomalies.`;
}

export function costTable(look: Detection, all: Reachable, costs: Costs): Table {
  const { label, of, side } = readingOf(look.scoreId);
  const curve = costCurve(look, all, costs);
  return {
    columns: ['false-alarm rate on calibration', `${label}, alarm ${side}`, 'false alarms', 'caught', 'cost per 1,000'],
    count: all.rates.length,
    row: i => [all.rates[i], of(all.thresholds[i]), all.falseAlarmRates[i], all.recalls[i], curve[i]],
  };
}
