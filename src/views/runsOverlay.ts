// Several runs in one picture: what all such pictures have alike, and their ROC curves. A run has a colour and a dash, the same in
// each picture.

import type { Data } from 'plotly.js';
import type { Change } from '../core/changes.ts';
import type { HistoryPoint } from '../probes/types.ts';
import type { KeptRun } from '../state/runs/types.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { plotly } from './numbers.ts';
import { isDark, type Palette } from './palette.ts';
import { titleOf } from './runTitle.ts';
import { viridis } from './viridis.ts';

/** More lines than colours are not told apart any more. */
export const MAX_OVERLAID = 10;

/** plotly's words for dashes, with what they are in an SVG's. */
export const dashes = [
  { name: 'solid', svg: undefined },
  { name: 'dash', svg: '6 3' },
  { name: 'dot', svg: '2 2' },
  { name: 'dashdot', svg: '6 2 2 2' },
  { name: 'longdash', svg: '10 3' },
] as const;

/** Places along a colour map, so that the first few runs are far apart whatever number follows. */
const places = [0, 1, 0.5, 0.75, 0.25, 0.875, 0.375, 0.625, 0.125, 0.9375];

/**
 * The colour of the i-th run. Colours of classes mean classes, so runs take theirs from a colour map, without the end that
 * is hard to see on the paper of the theme.
 */
export function colourOf(index: number, { surface }: Pick<Palette, 'surface'>): string {
  const [from, to] = isDark(surface) ? [0.25, 1] : [0, 0.78];
  return `rgb(${viridis(from + (to - from) * places[index % places.length]).join(', ')})`;
}

export const dashOf = (index: number): (typeof dashes)[number] => dashes[index % dashes.length];

export const line = (palette: Palette, index: number) => ({
  color: colourOf(index, palette),
  width: 2.25,
  dash: dashOf(index).name,
});

/** `<` and `&` would be markup in plotly's legend. */
export const plain = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** A run as a line of such a picture. */
export interface Overlaid {
  readonly id: string;
  readonly title: string;
  readonly roc: { readonly falsePositiveRate: Iterable<number>; readonly truePositiveRate: Iterable<number> } | null;
  readonly history: readonly HistoryPoint[];
  readonly changes: readonly Change[];
}

export const lineOf = (run: KeptRun): Overlaid => ({
  id: run.id,
  title: titleOf(run),
  roc: run.roc,
  history: run.record.history,
  changes: run.record.changes ?? [],
});

export const overlaidRoc = (runs: readonly KeptRun[], palette: Palette) => rocOver(runs.map(lineOf), palette);

export const revisionOf = (runs: readonly Overlaid[]) => runs.map(({ id }) => id).join();

/** Null where no run has a curve; runs without one are left out but keep their colours in the other picture. */
export function rocOver(runs: readonly Overlaid[], palette: Palette): Figure | null {
  const curves = runs.slice(0, MAX_OVERLAID).flatMap((run, i): Data[] => {
    const { roc } = run;
    return roc
      ? [
          {
            type: 'scatter',
            mode: 'lines',
            name: plain(run.title),
            x: [...roc.falsePositiveRate],
            y: [...roc.truePositiveRate],
            line: line(palette, i),
            hovertemplate: `false alarms %{x:${plotly.share}}<br>caught %{y:${plotly.share}}`,
          },
        ]
      : [];
  });
  if (curves.length === 0) return null;
  const chance: Data = {
    type: 'scatter',
    mode: 'lines',
    x: [0, 1],
    y: [0, 1],
    showlegend: false,
    line: { color: palette.inkSoft, width: 1, dash: 'dot' },
    hoverinfo: 'skip',
  };
  const share = (title: string) =>
    axis(palette, title, { range: [-0.02, 1.02], tickvals: [0, 0.25, 0.5, 0.75, 1], tickformat: plotly.tick });
  return {
    data: [chance, ...curves],
    layout: layout(palette, 0, {
      margin: margin(palette, 60, 16, 8, 48),
      hovermode: 'closest',
      uirevision: revisionOf(runs),
      xaxis: share('false alarms among normals'),
      yaxis: share('anomalies caught'),
    }),
  };
}
