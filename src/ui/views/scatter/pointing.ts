// What happens where a pointer, a finger or the keyboard's cursor is on the plane: the image there is hovered, the code
// there is decoded, and a press selects.

import { hover, select } from '../../../state/actions.ts';
import { openCard } from '../../../state/card.ts';
import type { Stage } from '../../../state/store.ts';
import { centreOf } from '../../../views/manifold.ts';
import { coordinates, isInside, place } from '../../../views/scatter/plane.ts';
import { nearest } from '../../../views/scatter/points.ts';
import type { Painter } from './painter.ts';

/** Where somebody points, for the small window beside it. */
export interface Pointing {
  /** CSS pixels of the canvas. */
  readonly at: readonly [number, number];
  /** Coordinates on the two axes. */
  readonly here: readonly [number, number];
  /** Test image close by, if any. */
  readonly position: number | null;
  readonly by: 'mouse' | 'touch' | 'keys';
}

const REACH = { mouse: 9, touch: 22, keys: 14 };
/** Steps of the keyboard's cursor across the plane. */
const STEPS = 40;

/** @param tools what turns a place of a projection into a code; null until it is fetched */
export function createPointing(
  painter: Painter,
  stage: Stage,
  changed: (now: Pointing | null) => void,
  tools: () => Pick<typeof import('../../../views/scatter/projected.ts'), 'codeIn'> | null,
) {
  const { lab, run } = stage;
  let now: Pointing | null = null;
  let centre: { look: unknown; values: Float64Array } | null = null;

  function codeAt(here: readonly [number, number]): Float32Array | null {
    const scene = painter.scene();
    if (!scene) return null;
    if (scene.look.projection) return tools()?.codeIn(scene.look.projection, here) ?? null;
    if (centre?.look !== scene.look) centre = { look: scene.look, values: centreOf(scene.look) };
    const z = Float32Array.from(centre.values);
    if (scene.look.dimensions > 1) z[scene.axes[1]] = here[1];
    z[scene.axes[0]] = here[0];
    return z;
  }

  function leave(): void {
    if (!now) return;
    now = null;
    hover(null);
    run.decodeAt(null);
    changed(null);
  }

  function point(at: readonly [number, number], by: Pointing['by']): void {
    const drawn = painter.drawn();
    if (!drawn || !isInside(drawn.plane.area, at[0], at[1])) {
      leave();
      return;
    }
    const here = coordinates(drawn.plane, at[0], at[1]);
    // Where a place is no code, it is shown what lies nearest to it.
    const isCode = painter.scene()?.look.projection?.map !== null;
    const found = nearest(drawn.points, drawn.plane, at, isCode ? REACH[by] : undefined);
    now = { at, here, position: found < 0 ? null : found, by };
    if (lab.getState().hovered !== now.position) hover(now.position);
    run.decodeAt(codeAt(here));
    changed(now);
  }

  function take(at: readonly [number, number], reach?: number): void {
    const drawn = painter.drawn();
    if (!drawn) return;
    const found = nearest(drawn.points, drawn.plane, at, reach);
    if (found >= 0) select(found);
  }

  /** Where the cursor begins: where it was, else at the selected image, else in the middle. */
  function cursor(): readonly [number, number] {
    const { plane, points } = painter.drawn()!;
    if (now) return now.at;
    const { selected } = lab.getState();
    const { left, top, width, height } = plane.area;
    const there = selected < points.count ? place(plane, points.x[selected], points.y[selected]) : null;
    return there && isInside(plane.area, ...there) ? there : [left + width / 2, top + height / 2];
  }

  return {
    leave,
    cursor: () => (painter.drawn() ? cursor() : null),
    moved: (at: readonly [number, number] | null, isTouch: boolean) =>
      at ? point(at, isTouch ? 'touch' : 'mouse') : leave(),
    /** The points have moved under a resting pointer: looks again, without a word to those who listen. */
    again(): void {
      if (now?.by === 'keys') run.decodeAt(codeAt(now.here));
      else if (now) point(now.at, now.by);
    },
    pressed: (at: readonly [number, number], isTouch: boolean) => take(at, isTouch ? 30 : 16),
    walk(dx: number, dy: number): void {
      const drawn = painter.drawn();
      if (!drawn) return;
      const { left, top, width, height } = drawn.plane.area;
      const [x, y] = cursor();
      const to = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
      point(
        [to(x + (dx * width) / STEPS, left, left + width), to(y - (dy * height) / STEPS, top, top + height)],
        'keys',
      );
    },
    /** Opens the card of the image there; whether there is one. */
    opened(at: readonly [number, number]): boolean {
      const drawn = painter.drawn();
      const found = drawn ? nearest(drawn.points, drawn.plane, at, 16) : -1;
      if (found >= 0) openCard({ kind: 'test', position: found }, stage);
      return found >= 0;
    },
    /** Selects the nearest image, and opens its card where it is selected already. */
    take(): void {
      const { selected, own } = lab.getState();
      if (painter.drawn()) take(cursor());
      const { selected: now } = lab.getState();
      if (now === selected && !own) openCard({ kind: 'test', position: now }, stage);
    },
  };
}
