// The curve of what labels are worth: the mean over draws of labels and their range, for both classifiers, and the score beside them.

import type { Data } from 'plotly.js';
import { LABEL_COUNTS } from '../core/labelCounts.ts';
import type { Labels } from '../probes/labels.ts';
import { scores } from '../scores/index.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { classifiers, type Measure, measures, spreadOf } from './labels.ts';
import { faded, type Palette } from './palette.ts';

/** Equal ratios are equally far apart, and there is a place for none. */
const placeOf = (count: number): number => Math.log10(1 + count);

/** How each detector is drawn: told apart without colour, too. */
export const looks = {
  score: { colour: 'normal', dash: 'dot', symbol: 'diamond' },
  svm: { colour: 'accent', dash: 'solid', symbol: 'circle' },
  logistic: { colour: 'kl', dash: 'dash', symbol: 'square' },
} as const;

/** Null where there is nothing to tell apart, or nothing to label. */
export function labelsFigure(look: Labels, measure: Measure, palette: Palette, run: number): Figure | null {
  const score = look.unsupervised[measure];
  if (score === null || look.available === 0) return null;
  const name = measures.find(({ id }) => id === measure)!.label;
  const end = Math.max(...look.rows.map(({ count }) => count), 1);
  const colourOf = (id: keyof typeof looks) => palette[looks[id].colour];
  const learned = classifiers.flatMap(({ id, label }): Data[] => {
    const spreads = look.rows.map(row => spreadOf(row, id, measure));
    const x = look.rows.map(({ count }) => placeOf(count));
    const edge = { type: 'scatter', mode: 'lines', x, line: { width: 0 }, hoverinfo: 'skip' } as const;
    return [
      { ...edge, y: spreads.map(({ least }) => least) },
      { ...edge, y: spreads.map(({ most }) => most), fill: 'tonexty', fillcolor: faded(colourOf(id), 0.16) },
      {
        type: 'scatter',
        mode: 'lines+markers',
        name: label,
        x,
        y: spreads.map(({ mean }) => mean),
        line: { color: colourOf(id), width: 2, dash: looks[id].dash },
        marker: { color: colourOf(id), size: 7, symbol: looks[id].symbol },
        customdata: look.rows.map(({ count }, i) => [count, spreads[i].least, spreads[i].most]),
        hovertemplate: `${label}, %{customdata[0]} labels<br>${name} %{y:.3f} (%{customdata[1]:.3f}–%{customdata[2]:.3f})<extra></extra>`,
      } as Data,
    ];
  });
  const without: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x: [0, placeOf(end)],
      y: [score, score],
      line: { color: colourOf('score'), width: 2, dash: looks.score.dash },
      hoverinfo: 'skip',
    },
    {
      type: 'scatter',
      mode: 'markers',
      x: [0],
      y: [score],
      marker: { color: colourOf('score'), size: 11, symbol: looks.score.symbol },
      cliponaxis: false,
      hovertemplate: `${scores[look.scoreId].label}, no labels<br>${name} %{y:.3f}<extra></extra>`,
    },
  ];
  const shown = LABEL_COUNTS.filter(count => count <= end);
  return {
    data: [...learned, ...without],
    layout: layout(palette, run, {
      margin: margin(palette, 56, 16, 8, 44),
      hovermode: 'closest',
      xaxis: axis(palette, 'labelled anomalies', {
        tickvals: [0, ...shown.map(placeOf)],
        ticktext: ['0', ...shown.map(String)],
        range: [-0.05, placeOf(end) + 0.05],
        fixedrange: true,
      }),
      yaxis: axis(palette, name),
      // The number that is looked at closely.
      shapes: [
        {
          type: 'line',
          ...{ xref: 'x', yref: 'paper', x0: placeOf(look.labelled), x1: placeOf(look.labelled), y0: 0, y1: 1 },
          line: { color: palette.ink, width: 1.5 },
          layer: 'below',
        },
      ],
    }),
  };
}
