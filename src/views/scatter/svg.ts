// The scatter as an SVG file: circles and crosses that a student can put into a thesis and still edit.

import type { Palette } from '../palette.ts';
import { crossOpacity, crossRadius, dotRadius, SHADE } from './paint.ts';
import { isInside, type Plane, place, ticks } from './plane.ts';
import { HIDDEN, type Points } from './points.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const round = (value: number): string => String(Math.round(value * 10) / 10);

/** What a colour and a shape mean; an entry without a colour is a sentence. */
export interface LegendEntry {
  readonly name: string;
  readonly colour: string | null;
  readonly cross: boolean;
}

const ROW = 20;

/** Entries side by side, in as many rows as they need. */
function legendOf(entries: readonly LegendEntry[], left: number, top: number, width: number) {
  let [x, y] = [left, top];
  const drawn = entries.map(({ name, colour, cross }) => {
    const wide = 22 + 7 * name.length; // sans-serif of 12 pixels is rarely wider
    if (x > left && x + wide > width) [x, y] = [left, y + ROW];
    const marker = cross
      ? `<path d="M${x} ${y - 8}l8 8m0 -8l-8 8" stroke="${colour}" stroke-width="1.5"/>`
      : `<circle cx="${x + 4}" cy="${y - 4}" r="4" fill="${colour}"/>`;
    const text = `<text x="${colour ? x + 13 : x}" y="${y}">${escaped(name)}</text>`;
    x += wide;
    return colour ? marker + text : text;
  });
  return { drawn: drawn.join(''), bottom: y + 12 };
}

export function scatterSvg(
  points: Points,
  plane: Plane,
  palette: Palette,
  {
    names,
    zoom,
    width,
    height,
    legend,
    over = '',
  }: {
    names: readonly [string, string];
    zoom: number;
    width: number;
    height: number;
    legend: readonly LegendEntry[];
    /** What lies over the points. */
    over?: string | undefined;
  },
): string {
  const { left, top, width: w, height: h } = plane.area;
  const radius = dotRadius(points.count, plane, zoom);
  const marks = ticks(plane);
  const thin = round(100 * crossOpacity(points.cross.reduce((sum, one) => sum + one, 0)));
  const groups = new Map<string, string[]>(); // one group a colour and shape keeps the file small
  for (let i = 0; i < points.count; i++) {
    if (points.ink[i] === HIDDEN) continue;
    const [x, y] = place(plane, points.x[i], points.y[i]);
    if (!isInside(plane.area, x, y)) continue;
    const colour = `rgb(${points.colours.subarray(points.ink[i] * 3, points.ink[i] * 3 + 3).join(',')})`;
    const shade = points.picked?.[i] === 0 ? ` opacity="${SHADE}"` : '';
    const key = `${points.cross[i] ? `fill="none" stroke="${colour}" stroke-opacity="${thin}%"` : `fill="${colour}" fill-opacity="0.8"`}${shade}`;
    const r = crossRadius(radius);
    const shape = points.cross[i]
      ? `<path d="M${round(x - r)} ${round(y - r)}l${round(2 * r)} ${round(2 * r)}m0 ${round(-2 * r)}l${round(-2 * r)} ${round(2 * r)}"/>`
      : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}"/>`;
    const group = groups.get(key);
    if (group) group.push(shape);
    else groups.set(key, [shape]);
  }
  const grid = [
    ...marks.x.map(({ at }) => `<path d="M${round(at)} ${top}v${h}"/>`),
    ...marks.y.map(({ at }) => `<path d="M${left} ${round(at)}h${w}"/>`),
  ];
  const text = (x: number, y: number, content: string, more: string) =>
    `<text x="${round(x)}" y="${round(y)}" ${more}>${escaped(content)}</text>`;
  const numbers = [
    ...marks.x.map(({ at, text: t }) => text(at, top + h + 17, t, 'text-anchor="middle"')),
    ...marks.y.map(({ at, text: t }) => text(left - 6, at + 4, t, 'text-anchor="end"')),
    text(left + w / 2, top + h + 36, names[0], 'text-anchor="middle"'),
    text(0, 0, names[1], `text-anchor="middle" transform="translate(${left - 40} ${top + h / 2}) rotate(-90)"`),
  ];
  const explained = legendOf(legend, left, height + ROW, width);
  // What was not picked first, and crosses last, as on the screen.
  const rank = (key: string) => (key.includes(' opacity') ? 0 : 2) + (key.includes('stroke') ? 1 : 0);
  const drawn = [...groups].sort(([a], [b]) => rank(a) - rank(b));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${explained.bottom}" viewBox="0 0 ${width} ${explained.bottom}">`,
    `<rect width="100%" height="100%" fill="${palette.surface}"/>`,
    `<g stroke="${palette.line}">${grid.join('')}</g>`,
    ...drawn.map(([attributes, shapes]) => `<g ${attributes}>${shapes.join('')}</g>`),
    over,
    `<g fill="${palette.inkSoft}" font-family="sans-serif" font-size="12">${numbers.join('')}${explained.drawn}</g>`,
    '</svg>',
  ].join('\n');
}
