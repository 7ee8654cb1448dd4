// How the score is distributed among normals and among anomalies, each as shares of their own, and where the threshold
// cuts. Drawn over what a person reads for the score, such as the probability, with the anomalous end on the right.

import type { Data, Layout } from 'plotly.js';
import { anomalousLast, type Ends } from '../core/direction.ts';
import type { Detection } from '../probes/detection.ts';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { axisTitle, readingOf, readingText } from './histogramReading.ts';
import { type Shape, shapeOf } from './histogramShape.ts';
import { plotly } from './numbers.ts';
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

/** The horizontal axis of the picture, from left to right: for a probability the larger number comes first. */
export const readingSpan = ({ scoreId, edges }: Pick<Detection, 'scoreId' | 'edges'>): Ends =>
  anomalousLast(readingOf(scoreId).of, edges[0], edges[edges.length - 1]);

/** What is written at both sides of the threshold. */
export const sides: readonly [string, string] = ['← no alarm', 'alarm →'];

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
    text: ` ${sides[side]} `,
    showarrow: false,
    font: { size: typeSize(palette), color: palette.ink },
  });
  return {
    shapes: [{ type: 'line', x0: x, x1: x, y0: 0, y1: 1, yref: 'paper', line: { color: palette.ink, width: 2 } }],
    annotations: [word(0), word(1)],
  };
}

/** A few images may all lie in one bin: beyond this many times the others they get a scale of their own. */
const FIT = 1.5;

const tallestOf = ({ normal, anomalous, ood }: Shape): number =>
  Math.max(...normal, ...anomalous, ...(ood?.shares ?? []), 0.01);

/** Whether the images that were picked out are drawn on a scale of their own. */
export const hasOwnScale = (shape: Shape): boolean =>
  shape.picked !== null && Math.max(...shape.picked.shares) > FIT * tallestOf(shape);

/** @param at draws the threshold too; @param shape as it is, or with more laid over it */
export function histogramFigure(
  look: Detection,
  palette: Palette,
  run: number,
  at?: number,
  shape: Shape = shapeOf(look),
): Figure {
  const { of } = readingOf(look.scoreId);
  const edges = Array.from(shape.edges, of);
  const width = Math.abs(edges[0] - edges[edges.length - 1]);
  const corners = outline(edges, edges.slice(1)).x.map(x => readingText(x, width));
  const kind = (shares: Float64Array, name: string, colour: string, dash: 'solid' | 'dash' | 'dot'): Data => ({
    type: 'scatter',
    mode: 'lines',
    name,
    ...outline(edges, shares),
    text: corners,
    line: { color: colour, width: 2, dash },
    fill: 'tozeroy',
    fillcolor: faded(colour, 0.16),
    hovertemplate: `${name} at %{text}: %{y:${plotly.share}}<extra></extra>`,
  });
  const { picked, ood } = shape;
  const isApart = hasOwnScale(shape);
  const tallest = Math.max(tallestOf(shape), ...(picked && !isApart ? picked.shares : []));
  const data = [kind(shape.normal, 'normals', palette.normal, 'solid')];
  if (look.anomalies > 0) data.push(kind(shape.anomalous, 'anomalies', palette.anomaly, 'dash'));
  if (ood) data.push(kind(ood.shares, ood.label, palette.kl, 'dot'));
  if (picked) {
    const trace = kind(picked.shares, 'selected', palette.accent, 'solid');
    data.push({ ...trace, line: { color: palette.accent, width: 3.5 }, ...(isApart && { yaxis: 'y2' }) } as Data);
  }
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 24, 28, 62),
      hovermode: 'closest',
      xaxis: axis(palette, axisTitle(look.scoreId), {
        range: [...readingSpan({ ...look, edges: shape.edges })],
        fixedrange: true,
      }),
      yaxis: axis(palette, 'share', {
        range: [0, tallest * 1.06],
        tickformat: plotly.tick,
        nticks: 5,
        fixedrange: true,
      }),
      ...(isApart && {
        yaxis2: { overlaying: 'y', range: [0, Math.max(...picked!.shares) * 1.06], visible: false, fixedrange: true },
      }),
      ...(at !== undefined && line(look, palette, at)),
    }),
  };
}

export const histogramTable = (look: Detection, shape: Shape = shapeOf(look)): Table => {
  const { label, of } = readingOf(look.scoreId);
  const { edges, normal, anomalous, ood, picked } = shape;
  const more = [
    ...(ood ? [{ name: `share of ${ood.label}`, shares: ood.shares }] : []),
    ...(picked ? [{ name: 'share of selected', shares: picked.shares }] : []),
  ];
  return {
    columns: [
      ...[`${label} from`, `${label} to`, 'share of normals', 'share of anomalies'],
      ...more.map(({ name }) => name),
    ],
    count: normal.length,
    row: i => [
      ...[of(edges[i]), of(edges[i + 1])].sort((a, b) => a - b),
      ...[normal[i], anomalous[i], ...more.map(({ shares }) => shares[i])],
    ],
  };
};
