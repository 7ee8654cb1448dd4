// The AUC over the steps of a run: every look at the detector is a point, and those at the whole test set are marked.

import type { Data } from 'plotly.js';
import type { AucPoint } from '../state/aucCurve.ts';
import { epochsShown } from './curves.ts';
import { extent, hold, type Span } from './domain.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { share, short, whole } from './numbers.ts';
import type { Palette } from './palette.ts';
import type { Table } from './table.ts';

/** What the vertical axis shows: all points, and chance where it is not far off. */
function shown(points: readonly AucPoint[]): Span {
  const [low, high] = extent(points.map(({ auc }) => auc)) ?? [0.5, 1];
  return [Math.min(low, low < 0.65 ? 0.5 : low), Math.max(high, high > 0.35 ? 0.5 : high)];
}

/** Null where no look has found anything to tell apart. `many`: what examples are called; `before`: the vertical axis of the figure before. */
export function aucFigure(
  points: readonly AucPoint[],
  palette: Palette,
  { run, epochs, many, before }: { run: string; epochs: number; many: string; before: Span | null },
): { figure: Figure; span: Span } | null {
  if (points.length === 0) return null;
  const held = hold(before, shown(points));
  const span: Span = [Math.max(-0.01, held[0]), Math.min(1.01, held[1])];
  const end = epochsShown(points[points.length - 1].epoch, epochs);
  const whole = points.filter(({ isWhole }) => isWhole);
  const words = ({ step, count }: AucPoint) => `step ${step}, ${count} test ${many}`;
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x: [0, end],
      y: [0.5, 0.5],
      line: { color: palette.inkSoft, width: 1, dash: 'dot' },
      hoverinfo: 'skip',
    },
    {
      type: 'scatter',
      mode: points.length > 1 ? 'lines' : 'markers',
      name: 'AUC while it trains',
      x: points.map(({ epoch }) => epoch),
      y: points.map(({ auc }) => auc),
      text: points.map(words),
      line: { color: palette.normal, width: 2 },
      marker: { color: palette.normal, size: 7 },
      hovertemplate: 'AUC %{y:.3f}<br>%{text}<extra></extra>',
    },
    {
      type: 'scatter',
      mode: 'markers',
      name: 'whole test set',
      x: whole.map(({ epoch }) => epoch),
      y: whole.map(({ auc }) => auc),
      text: whole.map(words),
      marker: { color: palette.ink, size: 10, symbol: 'diamond' },
      cliponaxis: false, // the last one stands on the edge
      hovertemplate: 'AUC %{y:.3f}<br>%{text}<extra></extra>',
    },
  ];
  return {
    figure: {
      data,
      layout: layout(palette, 0, {
        uirevision: run,
        margin: margin(palette, 56, 16, 8, 44),
        hovermode: 'closest',
        xaxis: axis(palette, 'epoch', { range: [0, end] }),
        yaxis: axis(palette, 'AUC', { range: [...span] }),
      }),
    },
    span: held,
  };
}

export function aucSummary(points: readonly AucPoint[], score: string): string {
  const last = points.at(-1);
  if (!last) return `There is no AUC of “${score}” yet.`;
  const most = points.reduce((a, b) => (b.auc > a.auc ? b : a));
  const of = last.isWhole ? 'on the whole test set' : `on ${whole(last.count)} test {images}`;
  const now = `${score}: AUC ${share(last.auc)} at epoch ${short(last.epoch)}, ${of}.`;
  if (most.step === last.step) return points.length > 1 ? `${now} It has not been higher.` : now;
  return `${now} It was highest at epoch ${short(most.epoch)}: ${share(most.auc)}${most.isWhole ? '' : ` on ${whole(most.count)} {images}`}.`;
}

export const aucTable = (points: readonly AucPoint[]): Table => ({
  columns: ['step', 'epoch', 'AUC', 'test examples', 'whole test set'],
  count: points.length,
  row: i => {
    const { step, epoch, auc, count, isWhole } = points[i];
    return [step, epoch, auc, count, isWhole ? 'yes' : 'no'];
  },
});
