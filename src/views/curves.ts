// Loss curves: total and reconstruction above, KL on its own axis below, because it is about 5 beside 150. Training is
// solid, calibration (normals that are never trained on) dashed.

import type { Data, LayoutAxis } from 'plotly.js';
import type { History } from '../probes/history.ts';
import type { HistoryPoint } from '../probes/types.ts';
import { changedWords, changeLines, changeMarks } from './changes.ts';
import { extent, hold, type Span } from './domain.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { plotly, short } from './numbers.ts';
import type { Palette } from './palette.ts';
import type { Table } from './table.ts';

const MAX_POINTS = 300;

/**
 * Means over runs of 1, 2, 4, … neighbours, so that at most `maxPoints` remain. The length of a run only ever doubles:
 * in between, what has been drawn stays where it is.
 */
export function decimate(points: readonly HistoryPoint[], maxPoints = MAX_POINTS): HistoryPoint[] {
  let length = 1;
  while (points.length / length > maxPoints) length *= 2;
  if (length === 1) return [...points];
  const kept: HistoryPoint[] = [];
  for (let at = 0; at < points.length; at += length) {
    const few = points.slice(at, at + length);
    const mean = (id: keyof HistoryPoint) => few.reduce((sum, point) => sum + point[id], 0) / few.length;
    const last = few[few.length - 1];
    kept.push({
      step: last.step,
      epoch: last.epoch,
      loss: mean('loss'),
      reconstruction: mean('reconstruction'),
      kl: mean('kl'),
    });
  }
  return kept;
}

/** Right end of the time axis: 1, 2, 5, 10, … epochs, at most the whole run, so that it moves a few times in all. */
export function epochsShown(epoch: number, epochs: number): number {
  const round = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find(limit => limit >= epoch) ?? 500;
  return Math.max(epoch, Math.min(round, epochs));
}

/** What the vertical axes have to show: the first tenth of the time is a cliff that would flatten all the rest. */
export function interesting(points: readonly HistoryPoint[], ids: readonly ('loss' | 'reconstruction' | 'kl')[]): Span {
  const last = points.reduce((most, point) => Math.max(most, point.epoch), 0);
  const late = points.length > 20 ? points.filter(point => point.epoch > last / 10) : points;
  return extent(late.flatMap(point => ids.map(id => point[id]))) ?? [0, 1];
}

/** The axes of the figure before, handed from one figure to the next of the same run. */
export interface CurveAxes {
  readonly losses: Span | null;
  readonly kl: Span | null;
}

export function curves(
  look: History,
  palette: Palette,
  { run, epochs, before }: { run: number; epochs: number; before: CurveAxes },
): { figure: Figure; axes: CurveAxes } {
  const training = decimate(look.training);
  const calibration = decimate(look.calibration);
  const all = [...training, ...calibration];
  const hasKl = all.some(point => point.kl !== 0);
  const losses = hold(before.losses, interesting(all, ['loss', 'reconstruction']));
  const kl = hold(before.kl, interesting(all, ['kl']));
  const last = all.reduce((most, point) => Math.max(most, point.epoch), 0);

  const line = (points: HistoryPoint[], id: 'loss' | 'reconstruction' | 'kl', name: string, dash: boolean): Data => ({
    type: 'scatter',
    mode: points.length > 1 ? 'lines' : 'markers',
    name,
    x: points.map(point => point.epoch),
    y: points.map(point => point[id]),
    yaxis: id === 'kl' ? 'y2' : 'y',
    line: { color: palette[id], width: dash ? 1.5 : 2, dash: dash ? 'dash' : 'solid' },
    marker: { color: palette[id], size: 7, symbol: dash ? 'circle-open' : 'circle' },
    hovertemplate: `%{y:${plotly.number}} nats`,
  });
  const data: Data[] = [
    line(training, 'loss', 'total', false),
    line(training, 'reconstruction', 'reconstruction', false),
    line(calibration, 'loss', 'total, calibration', true),
    line(calibration, 'reconstruction', 'reconstruction, calibration', true),
  ];
  if (hasKl) data.push(line(training, 'kl', 'KL', false), line(calibration, 'kl', 'KL, calibration', true));
  const y = (title: string, span: Span, domain: [number, number]): Partial<LayoutAxis> =>
    axis(palette, title, { range: [...span], domain, nticks: domain[0] === 0 ? 4 : 6 });
  const marks = changeMarks(look.changes ?? [], look.training);
  const figure: Figure = {
    data,
    layout: layout(palette, run, {
      ...changeLines(marks, palette, epochsShown(last, epochs)),
      margin: margin(palette, 56, 12, 8, 44),
      hovermode: 'x unified',
      xaxis: axis(palette, 'epoch', { range: [0, epochsShown(last, epochs)], anchor: hasKl ? 'y2' : 'y' }),
      yaxis: y('nats per image', losses, hasKl ? [0.4, 1] : [0, 1]),
      ...(hasKl && { yaxis2: y('KL', kl, [0, 0.3]) }),
    }),
  };
  return { figure, axes: { losses, kl } };
}

export function curvesSummary(look: History, epochs: number): string {
  const now = look.training.at(-1);
  if (!now) return 'No training step yet.';
  const held = look.calibration.at(-1);
  const parts = [
    `Epoch ${short(now.epoch)} of ${epochs}: ${short(now.loss)} nats per image`,
    now.kl === 0 ? '' : ` = ${short(now.reconstruction)} reconstruction + β × ${short(now.kl)} KL`,
    held ? `; ${short(held.loss)} on calibration images` : '',
  ];
  return `${parts.join('')}.${changedWords(changeMarks(look.changes ?? [], look.training))}`;
}

export function curvesTable({ training, calibration }: History): Table {
  const rows = [
    ...training.map(point => ['training', point] as const),
    ...calibration.map(point => ['calibration', point] as const),
  ];
  return {
    columns: ['images', 'step', 'epoch', 'loss (nats)', 'reconstruction (nats)', 'KL (nats)'],
    count: rows.length,
    row: index => {
      const [images, { step, epoch, loss, reconstruction, kl }] = rows[index];
      return [images, step, epoch, loss, reconstruction, kl];
    },
  };
}
