// The probability over L samples of the code: every sample as a dot, their mean so far as a line, and how good it is. As in
// every picture of a score the more anomalous end, here the lower probability, is the last: at the top.

import type { Data } from 'plotly.js';
import { turned } from '../core/direction.ts';
import { estimates } from '../core/estimate.ts';
import type { Examination } from '../engine/api.ts';
import { extent, roomy } from './domain.ts';
import { axis, type Figure, layout, margin } from './figure.ts';
import { axisTitle, readingOf, readingText } from './histogramReading.ts';
import { counted, fixed } from './numbers.ts';
import { faded, type Palette } from './palette.ts';
import type { Table } from './table.ts';

type Samples = Examination['samples'];

export function samplesFigure({ probability, count }: Samples, palette: Palette, run: number): Figure {
  const { mean, error } = estimates(probability);
  const x = Array.from(mean, (_, i) => i + 1);
  const read = sampleReader(probability);
  const { of } = readingOf('sampledProbability');
  const edge = (sign: number) => ({
    type: 'scatter' as const,
    mode: 'lines' as const,
    x: x.slice(1),
    y: x.slice(1).map(n => mean[n - 1] + sign * error[n - 1]),
    line: { width: 0 },
    hoverinfo: 'skip' as const,
  });
  const data: Data[] = [
    { ...edge(-1), showlegend: false },
    { ...edge(1), name: '± one standard error', fill: 'tonexty', fillcolor: faded(palette.reconstruction, 0.22) },
    {
      type: 'scatter',
      mode: count > 1 ? 'lines' : 'markers',
      name: 'mean so far',
      x,
      y: Array.from(mean),
      line: { color: palette.reconstruction, width: 2.5 },
      marker: { color: palette.reconstruction, size: 9 },
      text: Array.from(mean, read),
      hovertemplate: 'mean of %{x}: %{text}<extra></extra>',
    },
    {
      type: 'scatter',
      mode: 'markers',
      name: 'one sample',
      x,
      y: Array.from(probability),
      marker: { color: palette.ink, size: count > 100 ? 3 : 5, opacity: 0.7 },
      text: Array.from(probability, read),
      hovertemplate: 'sample %{x}: %{text}<extra></extra>',
    },
  ];
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 82, 16, 8, 48),
      hovermode: 'closest',
      xaxis: axis(palette, 'samples', { range: [1 - 0.03 * count, count + 0.03 * count], tickformat: 'd' }),
      yaxis: axis(palette, axisTitle('sampledProbability'), {
        range: [...turned(of, roomy(extent(probability) ?? [0, 1]))],
      }),
      uirevision: `${run} ${count}`,
    }),
  };
}

/** How single samples are read: with the digits that tell them apart. */
export function sampleReader(probability: ArrayLike<number>): (one: number) => string {
  const [low, high] = extent(probability) ?? [0, 0];
  return one => readingText(one, high - low);
}

/** Two digits that count, so that a small spread is not written as none: 0.0213 -> "0.021", 0.00041 -> "0.00041". */
const twoDigits = (value: number): string => fixed(value, digitsOf(value));
const digitsOf = (value: number): number =>
  value > 0 ? Math.min(9, Math.max(1, 1 - Math.floor(Math.log10(value)))) : 3;

/** What L samples say, how sure that is, and what more of them would bring. */
export function samplesSummary({
  samples: { probability, count },
  sigma,
}: Pick<Examination, 'samples' | 'sigma'>): string {
  const { mean, error } = estimates(probability);
  const [average, good] = [mean[count - 1], error[count - 1]];
  if (sigma === null)
    return `This model has no noise: its code is one point, so every sample would give ${fixed(average, 3)} again.`;
  if (count === 1)
    return `One sample: ${fixed(average, 3)}. One alone cannot tell how far the next would be from it: draw more.`;
  if (good === 0) return `${counted(count, 'sample')}: all give ${fixed(average, 3)}.`;
  const said = fixed(average, Math.max(3, digitsOf(good)));
  return `${counted(count, 'sample')}: mean ${said}, standard deviation ${twoDigits(good * Math.sqrt(count))}, so its standard error is ${twoDigits(good)}. Four times as many samples halve that.`;
}

export function samplesTable({ probability, codes, count }: Samples): Table {
  const { mean, error } = estimates(probability);
  const latent = codes.length / count;
  return {
    columns: [
      'sample',
      'probability',
      'mean so far',
      'standard error',
      ...Array.from({ length: latent }, (_, d) => `z${d + 1}`),
    ],
    count,
    row: i => [
      i + 1,
      probability[i],
      mean[i],
      Number.isNaN(error[i]) ? null : error[i],
      ...codes.subarray(i * latent, (i + 1) * latent),
    ],
  };
}
