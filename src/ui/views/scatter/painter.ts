// Draws the scatter on two canvases, imperatively: points below, marks above, so that a moving pointer never redraws
// 10,000 points. It redraws once a frame at most, and only what changed; axes hold, and ease where they must move.

import type { TestSet } from '../../../engine/api.ts';
import { equalAspect } from '../../../views/domain.ts';
import type { Palette } from '../../../views/palette.ts';
import type { Written } from '../../../views/scatter/beside.ts';
import { drawMarks, type Marks, writeAxes } from '../../../views/scatter/letter.ts';
import { paint } from '../../../views/scatter/paint.ts';
import { type Area, type Plane, planeOf, type Zoom } from '../../../views/scatter/plane.ts';
import { type Axes, type Points, placesOf, pointsOf, upwards } from '../../../views/scatter/points.ts';
import type { PlaneLook } from '../../../views/scatter/projected.ts';
import { axisNames } from '../../../views/scatter/words.ts';
import { drawOwn, ownBox } from '../own/mark.ts';
import { createEasedAxes } from './easedAxes.ts';

export interface Scene {
  readonly look: PlaneLook;
  readonly testSet: TestSet;
  readonly axes: Axes;
  readonly hidden: ReadonlySet<number>;
  readonly colourBy: string;
  readonly brushed: Uint32Array | null;
  readonly palette: Palette;
  readonly prior: boolean;
  /** What lies over the points while the run rests; null: nothing. */
  readonly outlines: {
    draw(context: CanvasRenderingContext2D, plane: Plane, taken: readonly Written[]): readonly Written[];
  } | null;
  /** Changes when the axes before mean nothing any more: another run, other dimensions. */
  readonly key: string;
}

export interface Drawn {
  readonly plane: Plane;
  readonly points: Points;
}

/** Room for what is written round the plane, in rem. */
const MARGIN = { left: 3.5, right: 0.625, top: 0.625, bottom: 2.75 };
const still: Zoom = { k: 1, x: 0, y: 0 };

/** Draws above everything else; the context is in CSS pixels. */
type Over = (context: CanvasRenderingContext2D, palette: Palette) => void;

export type Painter = ReturnType<typeof createPainter>;

export function createPainter(base: HTMLCanvasElement, overlay: HTMLCanvasElement) {
  // Kept in memory of the processor: every pixel is written by hand, and uploading them to a GPU first helps nobody.
  const below = base.getContext('2d', { willReadFrequently: true })!;
  const above = overlay.getContext('2d')!;
  const axesNow = createEasedAxes();
  let scene: Scene | null = null;
  let marks: Marks = { selected: null, hovered: null, probe: null, grid: null };
  let own: readonly [number, number] | null = null;
  let names: readonly Written[] = [];
  let over: Over | null = null;
  let zoom = still;
  let [width, height, density] = [0, 0, 1];
  let image: ImageData | null = null;
  let drawn: Drawn | null = null;
  let frame = 0;
  let stale = { points: true, base: true };

  const area = ({ rem }: Palette): Area => ({
    left: MARGIN.left * rem,
    top: MARGIN.top * rem,
    width: width - (MARGIN.left + MARGIN.right) * rem,
    height: height - (MARGIN.top + MARGIN.bottom) * rem,
  });

  function request(what: { points?: boolean; base?: boolean } = {}): void {
    stale = { points: stale.points || !!what.points, base: stale.base || !!what.base || !!what.points };
    frame ||= requestAnimationFrame(draw);
  }

  function draw(now: number): void {
    frame = 0;
    if (!scene || width < 120 || height < 120) return;
    if (stale.base || !drawn) drawBase(scene, now);
    above.setTransform(density, 0, 0, density, 0, 0);
    above.clearRect(0, 0, width, height);
    drawMarks(above, drawn!.plane, marks, scene.palette);
    if (own) drawOwn(above, drawn!.plane, own, scene.palette, names);
    over?.(above, scene.palette);
  }

  function drawBase({ look, axes, palette, prior }: Scene, now: number): void {
    const points = stale.points || !drawn ? pointsOf(look, scene!.testSet, axes, scene!, palette) : drawn.points;
    const { x, y, isMoving } = axesNow.at(now);
    const a = area(palette);
    const shown = look.dimensions === 1 ? { x, y } : equalAspect(x, y, a.width, a.height);
    const plane = planeOf(shown.x, upwards(look, shown.y), a, zoom);
    image ??= below.createImageData(base.width, base.height);
    paint({ width: base.width, height: base.height, rgba: image.data }, points, plane, palette, {
      density,
      zoom: zoom.k,
      prior,
    });
    below.putImageData(image, 0, 0);
    below.setTransform(density, 0, 0, density, 0, 0);
    names = scene!.outlines?.draw(below, plane, own ? [ownBox(plane, own)] : []) ?? [];
    writeAxes(below, plane, palette, axisNames(look, axes));
    drawn = { plane, points };
    stale = { points: false, base: false };
    if (isMoving) request({ base: true });
  }

  return {
    show(next: Scene): void {
      const isNewLook = scene?.look !== next.look || scene.key !== next.key;
      if (isNewLook) axesNow.follow(placesOf(next.look, next.axes), scene?.key !== next.key, performance.now());
      scene = next;
      request({ points: true });
    },
    mark(next: Marks): void {
      marks = next;
      request();
    },
    /** Names give way to it when it comes, and not at every move of a hand that draws. */
    markOwn(place: typeof own): void {
      const isNew = own === null && place !== null;
      own = place;
      request({ base: isNew });
    },
    /** What somebody is drawing; null: nothing. */
    over(next: Over | null): void {
      over = next;
      request();
    },
    zoomTo(next: Zoom): void {
      zoom = next;
      request({ base: true });
    },
    resize(cssWidth: number, cssHeight: number): void {
      density = Math.min(2, devicePixelRatio || 1);
      [width, height, image] = [cssWidth, cssHeight, null];
      for (const canvas of [base, overlay]) {
        canvas.width = Math.round(cssWidth * density);
        canvas.height = Math.round(cssHeight * density);
      }
      request({ base: true });
      if (frame) cancelAnimationFrame(frame);
      draw(performance.now()); // a resized canvas is blank: wait for no frame
    },
    /** What is on the canvas now; null before the first picture. */
    drawn: (): Drawn | null => drawn,
    scene: (): Scene | null => scene,
    zoom: (): Zoom => zoom,
    size: () => ({ width, height }),
    stop: () => cancelAnimationFrame(frame),
  };
}
