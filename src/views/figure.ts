// What every plotly chart of ours has in common: it is transparent, quiet, and speaks the page's colours and type.

import type { Data, Layout, LayoutAxis, Margin } from 'plotly.js';
import type { Palette } from './palette.ts';

export interface Figure {
  readonly data: readonly Partial<Data>[];
  readonly layout: Partial<Layout>;
}

/** The smaller of the page's sizes, in pixels. */
export const typeSize = ({ rem }: Palette): number => 0.875 * rem;

/** Room round a plot for what is written there; given for the usual size of type, in pixels. */
export const margin = ({ rem }: Palette, l: number, r: number, t: number, b: number): Partial<Margin> => {
  const [left, right, top, bottom] = [l, r, t, b].map(pixels => (pixels * rem) / 16);
  return { l: left, r: right, t: top, b: bottom };
};

/** An axis with numbers and a hairline grid. */
export const axis = (palette: Palette, title: string, more: Partial<LayoutAxis> = {}): Partial<LayoutAxis> => ({
  title: { text: title, standoff: 8, font: { size: typeSize(palette) } },
  tickfont: { size: 0.75 * palette.rem },
  gridcolor: palette.line,
  linecolor: palette.line,
  zeroline: false,
  ticks: '',
  // Else every label is measured, and with it the page laid out, at each drawing: whether it has room, whether upright.
  ticklabeloverflow: 'allow',
  tickangle: 0,
  nticks: 6,
  ...more,
});

/** `revision` changes when the reader's zoom has lost its meaning, which is with every run. */
export const layout = (palette: Palette, revision: number, more: Partial<Layout>): Partial<Layout> => ({
  autosize: true,
  paper_bgcolor: 'rgba(0,0,0,0)',
  plot_bgcolor: 'rgba(0,0,0,0)',
  font: { family: palette.font, size: typeSize(palette), color: palette.inkSoft },
  hoverlabel: {
    bgcolor: palette.surface,
    bordercolor: palette.line,
    font: { color: palette.ink, size: typeSize(palette) },
  },
  showlegend: false,
  uirevision: revision,
  ...more,
});
