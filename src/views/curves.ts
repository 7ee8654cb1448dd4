// Loss curves: the total and terms of its size above, small ones on an axis of their own below: KL is about 5 beside 150.
// Training is solid, calibration (normals that are never trained on) dashed.

import type { Data, LayoutAxis } from 'plotly.js';
import { type LossId, losses } from '../losses/index.ts';
import type { Loss } from '../losses/types.ts';
import { averaged } from '../probes/points.ts';
import type { History, HistoryPoint } from '../probes/types.ts';
import { changeLines, changeMarks } from './changes.ts';
import { termName, termsOf } from './curvesWords.ts';
import { extent, hold, type Span } from './domain.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { plotly } from './numbers.ts';
import type { Palette } from './palette.ts';

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
    kept.push(averaged(points.slice(at, at + length)));
  }
  return kept;
}

/** Right end of the time axis: 1, 2, 5, 10, … epochs, at most the whole run, so that it moves a few times in all. */
export function epochsShown(epoch: number, epochs: number): number {
  const round = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].find(limit => limit >= epoch) ?? 500;
  return Math.max(epoch, Math.min(round, epochs));
}

/** What the vertical axes have to show: the first tenth of the time is a cliff that would flatten all the rest. */
export function interesting(points: readonly HistoryPoint[], ids: readonly (keyof HistoryPoint)[]): Span {
  const last = points.reduce((most, point) => Math.max(most, point.epoch), 0);
  const late = points.length > 20 ? points.filter(point => point.epoch > last / 10) : points;
  return extent(late.flatMap(point => ids.map(id => point[id] ?? Number.NaN))) ?? [0, 1];
}

/** Classes whose colours are far from those of the terms that have their own, and from each other's. */
const lent = [6, 3, 0, 7, 9, 5];

/** What has no colour of its own has that of a class. */
function colourOf(id: LossId, palette: Palette): string {
  const own = (term: string) => ({ ...palette })[term as 'kl'];
  const borrowers = Object.keys(losses).filter(term => own(term) === undefined);
  return own(id) ?? palette.classes[lent[borrowers.indexOf(id) % lent.length]];
}

/** The lines of a legend: what is solid, for dashes repeat it. */
export const keysOf = ({ data }: Pick<Figure, 'data'>): { name: string; colour: string }[] =>
  (data as { name: string; line: { color: string; dash: string } }[])
    .filter(({ line }) => line.dash === 'solid')
    .map(({ name, line }) => ({ name, colour: line.color }));

/** Letters that the lower axis has room for; the legend names the terms anyway. */
const LONG = 14;

/** Where a term is drawn. */
const axisOf: Readonly<Record<Loss['axis'], string>> = { total: 'y', own: 'y2', share: 'y3' };

/** The axes of the figure before, handed from one figure to the next of the same run. */
export interface CurveAxes {
  readonly total: Span | null;
  readonly own: Span | null;
}

/** @param one what an example is called */
export function curves(
  look: History,
  palette: Palette,
  { run, epochs, before, one }: { run: number; epochs: number; before: CurveAxes; one: string },
): { figure: Figure; axes: CurveAxes } {
  const training = decimate(look.training);
  const calibration = decimate(look.calibration);
  const all = [...training, ...calibration];
  const terms = termsOf({ training, calibration });
  const on = (which: Loss['axis']) => terms.filter(id => losses[id].axis === which);
  const [large, small, shares] = [on('total'), on('own'), on('share')];
  const total = hold(before.total, interesting(all, ['loss', ...large]));
  const own = hold(before.own, interesting(all, small));
  const last = all.reduce((most, point) => Math.max(most, point.epoch), 0);

  const line = (points: HistoryPoint[], id: 'loss' | LossId, dash: boolean): Data => {
    const color = id === 'loss' ? palette.loss : colourOf(id, palette);
    return {
      type: 'scatter',
      mode: points.length > 1 ? 'lines' : 'markers',
      name: `${id === 'loss' ? 'total' : termName(id)}${dash ? ', calibration' : ''}`,
      x: points.map(point => point.epoch),
      // A gap where a term was not in the loss.
      y: points.map(point => point[id] ?? null),
      yaxis: id === 'loss' ? 'y' : axisOf[losses[id].axis],
      line: { color, width: dash ? 1.5 : 2, dash: dash ? 'dash' : 'solid' },
      marker: { color, size: 7, symbol: dash ? 'circle-open' : 'circle' },
      hovertemplate: id !== 'loss' && losses[id].axis === 'share' ? '%{y:.0%}' : `%{y:${plotly.number}} nats`,
    };
  };
  const data: Data[] = [
    ...(['loss', ...large] as const).map(id => line(training, id, false)),
    ...(['loss', ...large] as const).map(id => line(calibration, id, true)),
    ...[...small, ...shares].flatMap(id => [line(training, id, false), line(calibration, id, true)]),
  ];
  // The schedule, on the right of the terms that it weighs.
  const beta = training.map(point => point.beta ?? null);
  const most = Math.max(0, ...beta.map(value => value ?? 0));
  const isAnnealed = most > 0;
  if (isAnnealed)
    data.push({
      type: 'scatter',
      mode: 'lines',
      name: 'β',
      x: training.map(point => point.epoch),
      y: beta,
      yaxis: 'y3',
      line: { color: palette.inkSoft, width: 1.5, dash: 'solid' },
      hovertemplate: `%{y:${plotly.number}}`,
    });
  const names = small.map(termName).join(', ');
  const onRight = isAnnealed ? 'β' : shares.map(termName).join(', ');
  const y = (title: string, span: Span, domain: [number, number]): Partial<LayoutAxis> =>
    axis(palette, title, { range: [...span], domain, nticks: domain[0] === 0 ? 4 : 6 });
  const marks = changeMarks(look.changes ?? [], look.training);
  const figure: Figure = {
    data,
    layout: layout(palette, run, {
      ...changeLines(marks, palette, epochsShown(last, epochs)),
      margin: margin(palette, 56, isAnnealed ? 48 : onRight ? 68 : 12, 8, 44),
      hovermode: 'x unified',
      xaxis: axis(palette, 'epoch', { range: [0, epochsShown(last, epochs)], anchor: small.length > 0 ? 'y2' : 'y' }),
      yaxis: y(`nats per ${one}`, total, small.length > 0 ? [0.4, 1] : [0, 1]),
      ...(small.length > 0 && {
        yaxis2: y(names.length > LONG ? 'terms' : names, own, [0, 0.3]),
      }),
      ...(onRight && {
        yaxis3: axis(palette, isAnnealed ? onRight : 'accuracy', {
          range: [0, isAnnealed ? 1.1 * most : 1],
          ...(!isAnnealed && { tickformat: '.0%' }),
          overlaying: 'y2',
          side: 'right',
          anchor: 'x',
          showgrid: false,
          tickmode: 'auto', // else its numbers stand where those of the axis below do
          nticks: 4,
        }),
      }),
    }),
  };
  return { figure, axes: { total, own } };
}
