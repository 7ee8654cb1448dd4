// A curve of one share over another, as the ROC and the precision-recall curve are: what chance reaches, the curve, how
// sure it is, and the threshold on it.

import type { Data, Layout, LayoutAxis } from 'plotly.js';
import { axis, type Figure, layout, margin, typeSize } from './figure.ts';
import { plotly } from './numbers.ts';
import { faded, type Palette } from './palette.ts';

/** Both axes; a little beyond 0 and 1, so that lines at the ends are whole. */
export const SHARES: readonly [number, number] = [-0.02, 1.02];

export interface ShareCurve {
  /** [n] shares from 0 to 1, and what is said of each threshold. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly text: string[];
  readonly xTitle: string;
  readonly yTitle: string;
  /** Under the pointer, such as "caught %{y:.1%}". */
  readonly hover: string;
  /** What chance reaches, from the left end to the right, and its name in the picture. */
  readonly chance: readonly [number, number];
  readonly chanceName: Partial<NonNullable<Layout['annotations']>[number]>;
  /** [k] between which heights the curve lies, at places of its own. */
  readonly band?: {
    readonly x: ArrayLike<number>;
    readonly low: ArrayLike<number>;
    readonly high: ArrayLike<number>;
  } | null;
  /** Where the threshold stands, for pictures that leave the page; on the page it is drawn above the chart. */
  readonly ring?: { readonly x: number | null; readonly y: number | null } | undefined;
}

/** The reader drags the threshold here, so no zoom. */
const shareAxis = (palette: Palette, title: string): Partial<LayoutAxis> =>
  axis(palette, title, {
    range: [...SHARES],
    tickvals: [0, 0.25, 0.5, 0.75, 1],
    tickformat: plotly.tick,
    fixedrange: true,
  });

function bandOf({ band }: ShareCurve, palette: Palette): Data[] {
  if (!band) return [];
  const edge = { type: 'scatter', mode: 'lines', hoverinfo: 'skip', line: { width: 0 } } as const;
  const x = Array.from(band.x);
  return [
    { ...edge, x, y: Array.from(band.low) },
    { ...edge, x, y: Array.from(band.high), fill: 'tonexty', fillcolor: faded(palette.normal, 0.3) },
  ];
}

export function shareFigure(curve: ShareCurve, palette: Palette, run: number): Figure {
  const { ring } = curve;
  const data: Data[] = [
    {
      type: 'scatter',
      mode: 'lines',
      x: [0, 1],
      y: [...curve.chance],
      line: { color: palette.inkSoft, width: 1, dash: 'dot' },
      hoverinfo: 'skip',
    },
    {
      type: 'scatter',
      mode: 'lines',
      x: Array.from(curve.x),
      y: Array.from(curve.y),
      text: curve.text,
      line: { color: palette.normal, width: 2.5 },
      fill: 'tozeroy',
      fillcolor: faded(palette.normal, 0.12),
      hovertemplate: `%{text}<br>${curve.hover}<extra></extra>`,
    },
    ...bandOf(curve, palette),
  ];
  if (ring)
    data.push({
      type: 'scatter',
      mode: 'markers',
      x: [ring.x],
      y: [ring.y],
      marker: { symbol: 'x-thin-open', color: palette.ink, size: 13, line: { width: 2.5, color: palette.ink } },
    });
  const font = { size: typeSize(palette), color: palette.inkSoft };
  return {
    data,
    layout: layout(palette, run, {
      margin: margin(palette, 60, 16, 8, 48),
      hovermode: 'closest',
      xaxis: shareAxis(palette, curve.xTitle),
      yaxis: shareAxis(palette, curve.yTitle),
      annotations: [{ showarrow: false, font, ...curve.chanceName }],
    }),
  };
}
