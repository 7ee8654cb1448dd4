// What each dimension of the code costs, and how far its mean moves from image to image: one bar each, dimensions in order.

import type { Data } from 'plotly.js';
import { ACTIVE_FROM } from '../core/units.ts';
import type { Units } from '../probes/units.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { counted, short, whole } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import type { Table } from './table.ts';

/** What lies below cannot be drawn on a logarithmic axis; an unused unit comes close to it. */
const LEAST = 1e-6;

const isActive = ({ variance }: Units, d: number): boolean => variance[d] > ACTIVE_FROM;

/** Null before a normal image was scored. */
export function unitsFigure(look: Units, palette: Palette, run: number): Figure | null {
  const { dimensions, kl, anomalyKl, variance } = look;
  if (look.normals === 0 || !kl) return null;
  const places = Array.from({ length: dimensions }, (_, d) => d);
  const names = places.map(d => `z${d + 1}`);
  const fill = (colour: string) => places.map(d => (isActive(look, d) ? faded(colour, 0.55) : faded(colour, 0.12)));
  const bar = (name: string, values: ArrayLike<number>, colour: string, more: object): Data =>
    ({
      type: 'bar',
      name,
      x: places,
      y: Array.from(values),
      customdata: places.map(d => [names[d], isActive(look, d) ? 'active' : 'not active']),
      marker: { color: fill(colour), line: { color: colour, width: 1.5 } },
      ...more,
    }) as Data;
  const nats = { hovertemplate: '%{customdata[0]}, %{customdata[1]}: %{y:.3~r} nats<extra></extra>' };
  const ends = [-0.5, dimensions - 0.5] as const;
  const data: Data[] = [
    bar('KL of normals', kl, palette.kl, { yaxis: 'y2', ...nats }),
    ...(anomalyKl ? [bar('KL of anomalies', anomalyKl, palette.anomaly, { yaxis: 'y2', ...nats })] : []),
    {
      type: 'scatter',
      mode: 'markers',
      name: 'variance of the mean',
      x: places,
      y: Array.from(variance, value => Math.max(LEAST, value)),
      customdata: places.map(d => [names[d], isActive(look, d) ? 'active' : 'not active']),
      marker: {
        size: 10,
        color: places.map(d => (isActive(look, d) ? palette.normal : palette.surface)),
        line: { color: palette.normal, width: 2 },
      },
      hovertemplate: '%{customdata[0]}, %{customdata[1]}: variance %{y:.3~r}<extra></extra>',
    } as unknown as Data,
    {
      type: 'scatter',
      mode: 'lines',
      x: [...ends],
      y: [ACTIVE_FROM, ACTIVE_FROM],
      line: { color: palette.ink, width: 1.5, dash: 'dash' },
      hoverinfo: 'skip',
    },
  ];
  const most = Math.max(1, ...variance);
  const least = Math.max(LEAST, Math.min(ACTIVE_FROM, ...variance));
  const decades = [Math.log10(least) - 0.4, Math.log10(most) + 0.4] as const;
  const shown = dimensions > 12 ? places.filter(d => d % Math.ceil(dimensions / 12) === 0) : places;
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 56, 12, 8, 44),
      barmode: 'group',
      bargap: 0.3,
      hovermode: 'closest',
      xaxis: axis(palette, 'latent dimension', {
        tickvals: shown,
        ticktext: shown.map(d => names[d]),
        range: [...ends],
        showgrid: false,
        fixedrange: true,
      }),
      yaxis: axis(palette, 'variance of mean', {
        type: 'log',
        range: [...decades],
        domain: [0, 0.42],
        dtick: Math.ceil((decades[1] - decades[0]) / 4), // powers of ten alone: there is no room for twos and fives
        exponentformat: 'power',
        fixedrange: true,
      }),
      yaxis2: axis(palette, 'KL in nats', { domain: [0.54, 1], rangemode: 'tozero', nticks: 4, fixedrange: true }),
    }),
  };
}

export function unitsSummary({ dimensions, active, kl, normals }: Units): string {
  if (normals === 0 || !kl) return 'No normal {image} has been scored.';
  const used = `${whole(active)} of ${counted(dimensions, 'dimension')} ${active === 1 ? 'is' : 'are'} active`;
  const sum = kl.reduce((all, each) => all + each, 0);
  const most = kl.indexOf(Math.max(...kl));
  const dearest = dimensions > 1 ? `, of which z${most + 1} takes ${short(kl[most])}` : '';
  return `${used}; together they cost ${short(sum)} nats per normal {image}${dearest}.`;
}

export const unitsTable = (look: Units): Table => ({
  columns: ['dimension', 'KL of normals (nats)', 'KL of anomalies (nats)', 'variance of the mean', 'active'],
  count: look.dimensions,
  row: d => [
    ...[`z${d + 1}`, look.kl?.[d] ?? null, look.anomalyKl?.[d] ?? null],
    ...[look.variance[d], isActive(look, d) ? 'yes' : 'no'],
  ],
});
