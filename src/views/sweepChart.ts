// The bar chart of a sweep: a bar for the mean of every value, its spread over seeds, each run as a point, and chance.

import type { Data } from 'plotly.js';
import { fieldOf } from '../params/schema.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Sweep } from '../state/sweep/types.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { fixed } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import { type SweepRow, spreadText, sweepRows } from './sweep.ts';

const BAR = 0.72;
/** Names longer than this stand aslant where there are many. */
const LONG = 4;

/** A class wears its colour here as everywhere; other values have none of their own. */
function colours({ param, base }: Sweep, rows: readonly SweepRow[], palette: Palette): string[] {
  const isClass = param === 'normalClass' || (param === 'heldOut' && base.anomaly === 'held-out');
  return rows.map(({ value }) => (isClass ? palette.classes[Number(value)] : palette.normal));
}

function bars(rows: readonly SweepRow[], hues: readonly string[], palette: Palette): Data {
  const means = rows.map(({ auc }) => auc?.mean ?? null);
  return {
    type: 'bar',
    x: rows.map((_, i) => i),
    y: means,
    width: BAR,
    marker: { color: hues.map(hue => faded(hue, 0.4)), line: { color: [...hues], width: 1.5 } },
    error_y: {
      type: 'data',
      array: rows.map(({ auc }) => auc?.sd ?? 0),
      visible: rows.some(({ auc }) => auc?.sd !== null && auc !== null),
      color: palette.ink,
      thickness: 1.5,
      width: 5,
    },
    // At the foot of the bar, where neither whiskers nor points are.
    text: means.map(mean => (mean === null ? '' : fixed(mean, 2))),
    textposition: 'inside',
    insidetextanchor: 'start',
    textangle: 0,
    constraintext: 'none',
    textfont: { color: palette.ink, size: 0.75 * palette.rem },
    customdata: rows.map(({ name, auc, points }) => [
      name,
      spreadText(auc),
      points.length === 1 ? '1 seed' : `${points.length} seeds`,
    ]),
    hovertemplate: '%{customdata[0]}<br>AUC %{customdata[1]}<br>%{customdata[2]}<extra></extra>',
  } as Data;
}

/** Side by side, so that equal ones do not hide each other. A single run is its bar. */
function points(rows: readonly SweepRow[], palette: Palette): Data[] {
  const all = rows.flatMap(({ name, points }, i) =>
    points.length < 2
      ? []
      : points.map(({ seed, auc }, j) => ({
          x: i + ((j - (points.length - 1) / 2) * 0.6 * BAR) / (points.length - 1),
          y: auc,
          text: `${name}, seed ${seed}`,
        })),
  );
  if (all.length === 0) return [];
  return [
    {
      type: 'scatter',
      mode: 'markers',
      x: all.map(({ x }) => x),
      y: all.map(({ y }) => y),
      text: all.map(({ text }) => text),
      marker: { color: palette.surface, size: 6.5, line: { color: palette.ink, width: 1.5 } },
      hovertemplate: '%{text}<br>AUC %{y:.3f}<extra></extra>',
    },
  ];
}

/** Null where no run has an AUC under this score. */
export function sweepFigure(sweep: Sweep, score: ScoreId, palette: Palette): Figure | null {
  const rows = sweepRows(sweep, score);
  if (rows.every(({ auc }) => auc === null)) return null;
  const isAslant = rows.length > 5 && rows.some(({ name }) => name.length > LONG);
  const ends = [-0.5, rows.length - 0.5];
  const chance: Data = {
    type: 'scatter',
    mode: 'lines',
    x: ends,
    y: [0.5, 0.5],
    line: { color: palette.ink, width: 1.5, dash: 'dash' },
    hoverinfo: 'skip',
  };
  return {
    data: [bars(rows, colours(sweep, rows, palette), palette), chance, ...points(rows, palette)],
    layout: layout(palette, 0, {
      margin: margin(palette, 52, 52, 8, 44),
      hovermode: 'closest',
      uirevision: sweep.id,
      xaxis: axis(palette, fieldOf(sweep.param).label, {
        tickvals: rows.map((_, i) => i),
        ticktext: rows.map(({ name }) => name),
        tickangle: isAslant ? -40 : 0,
        range: ends,
        showgrid: false,
        automargin: true,
        fixedrange: true,
      }),
      yaxis: axis(palette, 'AUC', { range: [0, 1.02], tickvals: [0, 0.25, 0.5, 0.75, 1], fixedrange: true }),
      annotations: [
        {
          xref: 'paper',
          x: 1.005,
          xanchor: 'left',
          y: 0.5,
          text: 'chance',
          showarrow: false,
          font: { size: typeSize(palette), color: palette.inkSoft },
        },
      ],
    }),
  };
}
