// The own example among the test examples: a diamond on the latent plane with a word beside it, because it is none of them.

import { type OwnState, own } from '../../../state/own.ts';
import type { Stage } from '../../../state/store.ts';
import type { Palette } from '../../../views/palette.ts';
import { besideMark, type Written } from '../../../views/scatter/beside.ts';
import { isInside, type Plane, place } from '../../../views/scatter/plane.ts';

type Place = readonly [number, number];
type Context = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'fill' | 'stroke'> &
  Pick<CanvasRenderingContext2D, 'fillText' | 'strokeText' | 'measureText'> &
  Partial<CanvasRenderingContext2D>;

const RADIUS = 8;
const WORD = 'yours';

/**
 * Tells where the own example's code lies on the plane of a run; null where there is no such place, or another was asked.
 * @param placeOf a code [latent]; of those it is asked for at the same time, the last one counts
 */
export function followOwnPlace(
  { lab, run: by }: Stage,
  placeOf: (mean: Float32Array) => Place | null | Promise<Place | null>,
  tell: (place: Place | null) => void,
): () => void {
  let asked = 0;
  const update = async ({ inspected }: OwnState) => {
    const ask = ++asked;
    const { run, mean } = inspected?.inspection ?? {};
    const isHere = mean && mean.length > 1 && inspected?.by === by && run === lab.getState().seen.latent?.run;
    const place = isHere ? placeOf(mean) : null;
    if (!(place instanceof Promise)) return tell(place);
    const found = await place;
    if (ask === asked) tell(found);
  };
  void update(own.getState());
  const unsubscribe = own.subscribe(update);
  return () => {
    asked = -1;
    unsubscribe();
  };
}

/** What the diamond takes of the plane, in CSS pixels. */
export function ownBox(plane: Plane, at: Place): Written {
  const [x, y] = place(plane, at[0], at[1]);
  return { x, y, width: 2 * RADIUS + 6, height: 2 * RADIUS + 6 };
}

/**
 * Two colours and a halo around the word, so that it is seen on any ground; the context is in CSS pixels.
 * @param names what is written on the plane already
 */
export function drawOwn(
  context: Context,
  plane: Plane,
  at: Place,
  palette: Palette,
  names: readonly Written[] = [],
): void {
  const [x, y] = place(plane, at[0], at[1]);
  if (!isInside(plane.area, x, y)) return;
  context.beginPath();
  context.moveTo(x, y - RADIUS);
  context.lineTo(x + RADIUS, y);
  context.lineTo(x, y + RADIUS);
  context.lineTo(x - RADIUS, y);
  context.closePath();
  Object.assign(context, { fillStyle: palette.accent, strokeStyle: palette.surface, lineWidth: 3 });
  context.stroke();
  context.fill();
  const size = 0.875 * palette.rem;
  const font = `600 ${size}px ${palette.font}`;
  Object.assign(context, { font, textAlign: 'center', textBaseline: 'middle', lineJoin: 'round' });
  const box = { width: context.measureText(WORD).width, height: 1.2 * size };
  const [middle, line] = besideMark([x, y], RADIUS + 4, box, plane.area, names);
  context.strokeText(WORD, middle, line);
  context.fillStyle = palette.ink;
  context.fillText(WORD, middle, line);
}
