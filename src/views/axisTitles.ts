// The titles of a chart's axes, taken out of plotly's hands: it measures its own, and with them every number along the axis,
// at each drawing. On the page they are text beside the plot; a picture that leaves the page has the figure as it is.

import type { LayoutAxis } from 'plotly.js';
import type { Figure } from './figure.ts';

export interface AxisTitle {
  readonly text: string;
  readonly along: 'x' | 'y';
  /** The part of the plot that the axis takes, as shares from the left or from below. */
  readonly from: number;
  readonly to: number;
  /** An axis on the right has its title there. */
  readonly isRight?: true;
}

const isAxis = (key: string) => /^[xy]axis\d*$/.test(key);

/** The layout without axis titles, and those; all of it as it is where a title has to make room for what is beside it. */
export function titlesApart(layout: Figure['layout']): { layout: Figure['layout']; titles: AxisTitle[] } {
  const axes = Object.entries(layout).filter(([key]) => isAxis(key)) as [string, Partial<LayoutAxis>][];
  if (axes.some(([, { automargin }]) => automargin)) return { layout, titles: [] };
  const titles = axes.flatMap(([key, { title, side, overlaying, ...axis }]): AxisTitle[] => {
    // One that lies over another takes the part that the other takes.
    const below =
      typeof overlaying === 'string' && axes.find(([each]) => each === overlaying.replace(/^[xy]/, '$&axis'));
    const { domain = [0, 1] } = below ? below[1] : axis;
    if (!title?.text) return [];
    const placed = { text: title.text, along: key[0] as 'x' | 'y', from: domain[0], to: domain[1] };
    return [{ ...placed, ...(side === 'right' && { isRight: true as const }) }];
  });
  const untitled = axes.map(([key, { title: _, ...axis }]) => [key, axis]);
  return { layout: { ...layout, ...Object.fromEntries(untitled) }, titles };
}
