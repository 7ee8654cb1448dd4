// The test images as points: where each lies on the chosen axes, which colour it has and whether it is a cross.

import { type Ends, shareOf, turned } from '../../core/direction.ts';
import { ADDED, classOf } from '../../core/truth.ts';
import { datasets } from '../../datasets/index.ts';
import type { TestSet } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import type { Latent } from '../../probes/latent.ts';
import { extent, type Span } from '../domain.ts';
import { readingOf } from '../histogramReading.ts';
import { reading } from '../naming.ts';
import { isDark, type Palette, rgbOf } from '../palette.ts';
import { viridis } from '../viridis.ts';

/** Latent dimensions (from 0) along x and y. */
export type Axes = readonly [number, number];

export interface Points {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into `colours`, [count]; HIDDEN points are not drawn and not hit. */
  readonly ink: Uint8Array;
  /** 1 = drawn as a cross. */
  readonly cross: Uint8Array;
  /** [inks, 3] 0..255 */
  readonly colours: Uint8Array;
  /** [count] 1 = was picked out: the others step back. Null: nothing was. */
  readonly picked: Uint8Array | null;
}

export const HIDDEN = 255;
const ANOMALY = 254;
const NORMAL = 253;
const RAMP = 128;

/** The vertical axis from below: where it is a score, the more anomalous end is at the top. */
export const upwards = ({ dimensions, scoreId }: Pick<Latent, 'dimensions' | 'scoreId'>, span: Span): Span =>
  dimensions === 1 ? turned(readingOf(scoreId).of, span) : span;

/** Places on the plane. A code of one number is drawn against the probability, because a line of points says little. */
export function placesOf({ mean, score, scoreId, count, dimensions }: Latent, [dx, dy]: Axes): Pick<Points, 'x' | 'y'> {
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    x[i] = mean[i * dimensions + dx];
    y[i] = dimensions === 1 ? reading(score[i], scoreId) : mean[i * dimensions + dy];
  }
  return { x, y };
}

/** Something a point can be coloured by that is a number: the score as it is read, or a factor that Strokes were drawn with. */
export interface Quantity {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
}

export function quantities(params: Params, testSet: TestSet): Quantity[] {
  const factors = datasets[params.dataset].factors ?? [];
  return [{ id: 'score', label: 'Score', unit: '' }, ...factors.filter(({ id }) => testSet.factors[id])];
}

/** Everything that a colour can mean, with its id in the params. */
export const colourings = (params: Params, testSet: TestSet): { readonly id: string; readonly label: string }[] => [
  { id: 'class', label: 'Class' },
  ...(params.anomaly === 'none' ? [] : [{ id: 'label', label: 'Normal or anomalous' }]),
  ...quantities(params, testSet),
];

/** The numbers [count] of a quantity. */
export const valuesOf = (look: Latent, testSet: TestSet, id: string): Float32Array =>
  id === 'score'
    ? look.score.map(score => reading(score, look.scoreId))
    : (testSet.factors[id] ?? new Float32Array(look.count)).subarray(0, look.count);

/** Ends of the colour bar: the middle 98%, so that one odd image does not paint all others the same. */
export function rampSpan(values: Float32Array): Span {
  const sorted = values.slice().sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const [low, high] = [at(0.01), at(0.99)];
  return high > low ? [low, high] : (extent(values) ?? [0, 1]);
}

/** The two ends of the colours of a quantity: of the score, the more anomalous one is the last. */
export function rampEnds(look: Latent, testSet: TestSet, id: string): Ends {
  const span = rampSpan(valuesOf(look, testSet, id));
  return id === 'score' ? turned(readingOf(look.scoreId).of, span) : span;
}

/** From the first end to the last, which stands out from the paper as anomalies do: dark on light, bright on dark. */
export const rampColour = (share: number, { surface }: Pick<Palette, 'surface'>): [number, number, number] =>
  viridis(isDark(surface) ? share : 1 - share);

/** What a person chose about the points. */
export interface Choice {
  /** Ids of legend entries that are not shown. */
  readonly hidden: ReadonlySet<number>;
  /** `class`, `label`, or the id of a quantity. */
  readonly colourBy: string;
  /** Positions that were picked out of any picture; null: none were. */
  readonly brushed: ArrayLike<number> | null;
}

export function pointsOf(
  look: Latent,
  testSet: TestSet,
  axes: Axes,
  { hidden, colourBy, brushed }: Choice,
  palette: Palette,
): Points {
  const { count } = look;
  const ink = new Uint8Array(count);
  const values = colourBy === 'class' || colourBy === 'label' ? null : valuesOf(look, testSet, colourBy);
  const ends = values ? rampEnds(look, testSet, colourBy) : ([0, 1] as const);
  const ramp = Array.from({ length: RAMP }, (_, i) => rampColour(i / (RAMP - 1), palette));
  const colours = new Uint8Array(256 * 3);
  for (const [i, rgb] of (values ? ramp : palette.classes.map(rgbOf)).entries()) colours.set(rgb, i * 3);
  colours.set(rgbOf(palette.anomaly), ANOMALY * 3);
  colours.set(rgbOf(palette.normal), NORMAL * 3);
  for (let i = 0; i < count; i++) {
    const entry = classOf(testSet, i);
    if (hidden.has(entry)) ink[i] = HIDDEN;
    else if (values) ink[i] = (RAMP - 1) * shareOf(ends, values[i]);
    else if (testSet.isAnomaly[i] || entry === ADDED) ink[i] = ANOMALY;
    else ink[i] = colourBy === 'label' ? NORMAL : entry;
  }
  const cross = testSet.isAnomaly.subarray(0, count);
  return { count, ...placesOf(look, axes), ink, cross, colours, picked: brushed && marksOf(brushed, count) };
}

/** [count] 1 at the positions. */
function marksOf(positions: ArrayLike<number>, count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (let i = 0; i < positions.length; i++) if (positions[i] < count) marks[positions[i]] = 1;
  return marks;
}

/** The visible point nearest to a place on the canvas, or -1 if none lies within `reach` CSS pixels. */
export function nearest(
  { count, x, y, ink }: Points,
  { ax, bx, ay, by }: { ax: number; bx: number; ay: number; by: number },
  [px, py]: readonly [number, number],
  reach = Number.POSITIVE_INFINITY,
): number {
  // All points, one by one: 10,000 take 0.05 ms, and a tree would have to be built anew with every snapshot.
  let [best, bestSquare] = [-1, reach * reach];
  for (let i = 0; i < count; i++) {
    if (ink[i] === HIDDEN) continue;
    const square = (ax + bx * x[i] - px) ** 2 + (ay + by * y[i] - py) ** 2;
    if (square <= bestSquare) [best, bestSquare] = [i, square];
  }
  return best;
}
