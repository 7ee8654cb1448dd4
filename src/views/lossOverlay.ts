// The loss curves of several runs in one picture: the total, or one of its terms.

import type { Data } from 'plotly.js';
import { type LossId, losses } from '../losses/index.ts';
import type { KeptRun } from '../state/runs/types.ts';
import { changeLines, changeMarks } from './changes.ts';
import { decimate, interesting } from './curves.ts';
import { termName, termsOf } from './curvesWords.ts';
import { roomy } from './domain.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { percent, plotly, short } from './numbers.ts';
import type { Palette } from './palette.ts';
import { colourOf, line, lineOf, MAX_OVERLAID, type Overlaid, plain, revisionOf } from './runsOverlay.ts';

/** The total of the loss, or a term by its id. */
export type CurveId = 'loss' | LossId;

/** "total", "reconstruction", "KL". */
export const curveName = (id: CurveId): string => (id === 'loss' ? 'total' : termName(id));

/** What can be drawn of these runs: the total, and each term that at least one of them has. */
export function curvesOver(runs: readonly Pick<Overlaid, 'history'>[]): CurveId[] {
  return ['loss', ...termsOf({ training: runs.flatMap(({ history }) => history), calibration: [] })];
}

const isShare = (id: CurveId): boolean => id !== 'loss' && losses[id].axis === 'share';

/** A value of a curve as words have it: in nats, or as a share. */
export const curveValue = (id: CurveId, value: number): string =>
  isShare(id) ? percent(value) : `${short(value)} nats`;

/** Of kept runs. */
export const overlaidLoss = (runs: readonly KeptRun[], palette: Palette, id: CurveId = 'loss') =>
  lossOver(runs.map(lineOf), palette, id);

/** Of the training images; a run without the term has no line. Null where none has one. */
export function lossOver(runs: readonly Overlaid[], palette: Palette, id: CurveId = 'loss'): Figure | null {
  const shown = runs
    .slice(0, MAX_OVERLAID)
    .map(({ history }) => decimate(history.filter(point => point[id] !== undefined)));
  if (shown.every(points => points.length === 0)) return null;
  const data = shown.flatMap((points, i): Data[] =>
    points.length > 0
      ? [
          {
            type: 'scatter',
            mode: points.length > 1 ? 'lines' : 'markers',
            name: plain(runs[i].title),
            x: points.map(({ epoch }) => epoch),
            y: points.map(point => point[id]!),
            line: line(palette, i),
            marker: { color: colourOf(i, palette), size: 7 },
            hovertemplate: `epoch %{x:${plotly.number}}<br>${isShare(id) ? '%{y:.0%}' : `%{y:${plotly.number}} nats`}`,
          },
        ]
      : [],
  );
  // What is worth seeing of each run, not of all their points together: a short run would be cut off as a long one's cliff.
  const spans = shown.filter(points => points.length > 0).map(points => interesting(points, [id]));
  const low = Math.min(...spans.map(span => span[0]));
  const high = Math.max(...spans.map(span => span[1]));
  const last = Math.max(...shown.flatMap(points => points.map(({ epoch }) => epoch)));
  // What was changed in a run has the colour of its line.
  const changed = shown.map((points, i) =>
    changeLines(changeMarks(runs[i].changes, points), palette, last || 1, colourOf(i, palette)),
  );
  const y = isShare(id)
    ? axis(palette, 'share', { range: [0, 1.02], tickformat: plotly.tick })
    : axis(palette, 'nats per example', { range: [...roomy([low, high])] });
  return {
    data,
    layout: layout(palette, 0, {
      margin: margin(palette, 56, 12, 8, 44),
      hovermode: 'closest',
      uirevision: `${revisionOf(runs)} ${id}`,
      shapes: changed.flatMap(({ shapes }) => shapes),
      annotations: changed.flatMap(({ annotations }) => annotations),
      xaxis: axis(palette, 'epoch', { range: [0, last || 1] }),
      yaxis: y,
    }),
  };
}
