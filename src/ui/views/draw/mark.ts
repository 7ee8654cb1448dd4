// The own image among the test images: a diamond on the latent plane with a word beside it, because it is none of them.

import type { DrawingState } from '../../../state/drawing.ts';
import { lab } from '../../../state/store.ts';
import type { Palette } from '../../../views/palette.ts';
import { isInside, type Plane, place } from '../../../views/scatter/plane.ts';
import { afterwards } from '../../later.tsx';

type Place = readonly [number, number];
type Context = Pick<CanvasRenderingContext2D, 'beginPath' | 'moveTo' | 'lineTo' | 'closePath' | 'fill' | 'stroke'> &
  Pick<CanvasRenderingContext2D, 'fillText' | 'strokeText'> &
  Partial<CanvasRenderingContext2D>;

const RADIUS = 8;

/** Tells where the own image's code lies on two axes of the plane that is shown; null where there is no such place. */
export function followOwnPlace(axes: Place, tell: (place: Place | null) => void): () => void {
  const update = ({ inspected }: DrawingState) => {
    const { run, mean } = inspected?.inspection ?? {};
    const isHere = mean && mean.length > 1 && run === lab.getState().seen.latent?.run;
    tell(isHere ? [mean[axes[0]], mean[axes[1]]] : null);
  };
  let isOver = false;
  let stop = () => {};
  // There is no own image before its card is here, and that comes after the first screen.
  void afterwards(() => import('../../../state/drawing.ts')).then(
    ({ drawing }) => {
      if (isOver) return;
      update(drawing.getState());
      stop = drawing.subscribe(update);
    },
    () => {}, // the card says that it is missing
  );
  return () => {
    isOver = true;
    stop();
  };
}

/** Two colours and a halo around the word, so that it is seen on any ground; the context is in CSS pixels. */
export function drawOwn(context: Context, plane: Plane, own: Place, palette: Palette): void {
  const [x, y] = place(plane, own[0], own[1]);
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
  const isRight = x + 5 * palette.rem > plane.area.left + plane.area.width;
  const font = `600 ${0.875 * palette.rem}px ${palette.font}`;
  Object.assign(context, { font, textAlign: isRight ? 'right' : 'left', textBaseline: 'middle', lineJoin: 'round' });
  const at = x + (isRight ? -1 : 1) * (RADIUS + 4);
  context.strokeText('yours', at, y);
  context.fillStyle = palette.ink;
  context.fillText('yours', at, y);
}
