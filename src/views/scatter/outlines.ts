// Where the classes lie: a line round the densest half of each, with its name. Drawn over the points while the run rests;
// computed when somebody has time for it, in the coordinates of the codes, so that zooming computes nothing.

import { contours, density, levelHolding, peakOf } from '../../core/contours.ts';
import { classOf } from '../../core/truth.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Latent } from '../../probes/latent.ts';
import { extent } from '../domain.ts';
import { classEntries } from '../naming.ts';
import { faded, type Palette } from '../palette.ts';
import type { Written } from './beside.ts';
import { placeLabels } from './labels.ts';
import { type Plane, place } from './plane.ts';
import { type Axes, placesOf } from './points.ts';

/** Cells along a side of the grid, and how much of it lies beyond the points at each end. */
const SIZE = 96;
const RIM = 0.08;
/** The share of a class within its line. */
export const SHARE = 0.5;
/** How much of a class's colour lies within: many classes may lie over each other. */
const WASH = 0.06;
/** Below this width, in CSS pixels, lines and names are thinner. */
const SMALL = 320;
/** Fewer points than this lie nowhere in particular. */
const FEWEST = 12;

export interface Outline {
  readonly name: string;
  readonly colour: string;
  readonly anomalous: boolean;
  /** Closed lines, [x0, y0, x1, y1, …] in coordinates of the plane. */
  readonly lines: readonly Float32Array[];
  /** Where the class is densest. */
  readonly at: readonly [number, number];
}

interface Group {
  readonly name: string;
  readonly colour: string;
  readonly anomalous: boolean;
  holds(position: number): boolean;
}

function groupsOf(testSet: TestSet, params: Params, colourBy: string, hidden: ReadonlySet<number>, palette: Palette) {
  const isShown = (i: number) => !hidden.has(classOf(testSet, i));
  const truth = (name: string, anomalous: boolean): Group => ({
    name,
    anomalous,
    colour: anomalous ? palette.anomaly : palette.normal,
    holds: i => isShown(i) && (testSet.isAnomaly[i] === 1) === anomalous,
  });
  if (colourBy === 'label') return [truth('normal', false), truth('anomalous', true)];
  return classEntries(params)
    .filter(({ id }) => !hidden.has(id))
    .map(
      ({ id, name, anomalous }): Group => ({
        name,
        anomalous,
        colour: anomalous ? palette.anomaly : palette.classes[id],
        holds: i => classOf(testSet, i) === id,
      }),
    );
}

/** Standard deviation of the smoothing along an axis, in cells: Scott's rule for two dimensions, within limits. */
function smoothing(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return Math.min(8, Math.max(1, Math.sqrt(variance) * values.length ** (-1 / 6)));
}

/** The outlines of all classes that are shown; none where colours mean a number. */
export function outlinesOf(
  look: Latent,
  testSet: TestSet,
  params: Params,
  { axes, colourBy, hidden }: { axes: Axes; colourBy: string; hidden: ReadonlySet<number> },
  palette: Palette,
): Outline[] {
  if (colourBy !== 'class' && colourBy !== 'label') return [];
  const { x, y } = placesOf(look, axes);
  const along = (values: Float32Array) => {
    const [low, high] = extent(values) ?? [0, 1];
    const from = low - RIM * (high - low || 1);
    const cell = ((high - low || 1) * (1 + 2 * RIM)) / SIZE;
    return { to: (value: number) => (value - from) / cell, back: (at: number) => from + at * cell };
  };
  const [across, up] = [along(x), along(y)];
  return groupsOf(testSet, params, colourBy, hidden, palette).flatMap(({ name, colour, anomalous, holds }) => {
    const positions = Array.from({ length: look.count }, (_, i) => i).filter(holds);
    if (positions.length < FEWEST) return [];
    const [xs, ys] = [positions.map(i => across.to(x[i])), positions.map(i => up.to(y[i]))];
    const grid = density(xs, ys, SIZE, [smoothing(xs), smoothing(ys)]);
    const peak = peakOf(grid);
    if (!peak) return [];
    const lines = contours(grid, levelHolding(grid, SHARE)).map(line =>
      line.map((value, i) => (i % 2 === 0 ? across.back(value) : up.back(value))),
    );
    return [{ name, colour, anomalous, lines, at: [across.back(peak[0]), up.back(peak[1])] as const }];
  });
}

type Context = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'rect'
  | 'clip'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'fill'
  | 'stroke'
  | 'setLineDash'
  | 'fillText'
  | 'strokeText'
  | 'measureText'
> &
  Partial<CanvasRenderingContext2D>;

/** Lines with a rim of paper and a wash inside, and above them the names, which it returns, beside what is `taken`; the context is in CSS pixels. */
export function drawOutlines(
  context: Context,
  plane: Plane,
  outlines: readonly Outline[],
  palette: Palette,
  taken: readonly Written[] = [],
): readonly Written[] {
  const { left, top, width, height } = plane.area;
  const thin = width < SMALL;
  context.save();
  context.beginPath();
  context.rect(left, top, width, height);
  context.clip();
  for (const { lines, colour, anomalous } of outlines) {
    context.beginPath();
    for (const line of lines) {
      for (let i = 0; i < line.length; i += 2) {
        const [x, y] = place(plane, line[i], line[i + 1]);
        if (i === 0) context.moveTo(x, y);
        else context.lineTo(x, y);
      }
      context.closePath();
    }
    Object.assign(context, { fillStyle: faded(colour, WASH), lineJoin: 'round' });
    context.fill();
    context.setLineDash([]);
    Object.assign(context, { strokeStyle: faded(palette.surface, 0.8), lineWidth: thin ? 3 : 4.5 });
    context.stroke();
    context.setLineDash(anomalous ? [5, 3] : []);
    Object.assign(context, { strokeStyle: colour, lineWidth: thin ? 1.5 : 2 });
    context.stroke();
  }
  context.setLineDash([]);
  const size = (thin ? 0.75 : 0.875) * palette.rem;
  const font = `650 ${size}px ${palette.font}`;
  Object.assign(context, { font, textAlign: 'center', textBaseline: 'middle', strokeStyle: palette.surface });
  const wanted = outlines.map(({ name, at }) => {
    const [x, y] = place(plane, at[0], at[1]);
    return { name, x, y };
  });
  const widthOf = (name: string) => context.measureText(name).width + 0.5 * size;
  const names = placeLabels(wanted, plane.area, 1.2 * size, widthOf, taken);
  for (const { name, x, y } of names) {
    Object.assign(context, { lineWidth: thin ? 3 : 4, fillStyle: palette.ink });
    context.strokeText(name, x, y);
    context.fillText(name, x, y);
  }
  context.restore();
  return names;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/** The same for a file. */
export const outlinesSvg = (plane: Plane, outlines: readonly Outline[]): string =>
  outlines
    .map(({ lines, colour, anomalous }) => {
      const path = lines.map(line => {
        const places = Array.from({ length: line.length / 2 }, (_, i) =>
          place(plane, line[2 * i], line[2 * i + 1])
            .map(round)
            .join(' '),
        );
        return `M${places.join('L')}z`;
      });
      const dash = anomalous ? ' stroke-dasharray="5 3"' : '';
      return `<path d="${path.join('')}" fill="${colour}" fill-opacity="${WASH}" stroke="${colour}" stroke-width="2"${dash}/>`;
    })
    .join('\n');
