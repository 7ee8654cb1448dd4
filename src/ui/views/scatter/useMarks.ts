// Keeps the marks over the plane in step with the store: the selected and the hovered image, the place being decoded, and
// the region that the manifold draws.

import { useEffect } from 'react';
import { type LabState, lab } from '../../../state/store.ts';
import type { Marks } from '../../../views/scatter/letter.ts';
import { placesOf } from '../../../views/scatter/points.ts';
import { followOwnPlace } from '../own/mark.ts';
import type { Painter, Scene } from './painter.ts';
import type { Pointing } from './pointing.ts';

type Place = readonly [number, number];

/** The manifold's grid as [west, south, east, north], if it lies in the plane that is drawn. */
function gridOf({ seen }: LabState, { axes, look }: Scene): Marks['grid'] {
  if (!seen.manifold || seen.manifold.run !== seen.latent?.run || look.dimensions === 1) return null;
  const { xs, ys, side, axes: theirs } = seen.manifold.look;
  if (theirs[0] !== axes[0] || theirs[1] !== axes[1]) return null;
  return [xs[0], ys[0], xs[side - 1], ys[side - 1]];
}

export function useMarks(painter: Painter | null, scene: Scene, pointing: Pointing | null): void {
  useEffect(() => {
    if (!painter) return;
    const { look, axes } = scene;
    const { x, y } = placesOf(look, axes);
    const placeOf = (position: number | null): Place | null =>
      position === null || position >= look.count ? null : [x[position], y[position]];
    const probePlace = ({ probe }: LabState): Place | null => {
      if (pointing) return pointing.by === 'mouse' ? null : pointing.here; // the mouse is its own mark
      if (!probe || probe.z.length !== look.dimensions || look.dimensions === 1) return null;
      return [probe.z[axes[0]], probe.z[axes[1]]];
    };
    const update = (state: LabState) =>
      painter.mark({
        selected: placeOf(state.selected),
        hovered: placeOf(state.hovered),
        probe: probePlace(state),
        grid: gridOf(state, scene),
      });
    update(lab.getState());
    return lab.subscribe((state, before) => {
      const isSame =
        state.selected === before.selected &&
        state.hovered === before.hovered &&
        state.probe === before.probe &&
        state.seen.manifold === before.seen.manifold;
      if (!isSame) update(state);
    });
  }, [painter, scene, pointing]);
  useEffect(() => (painter ? followOwnPlace(scene.axes, painter.markOwn) : undefined), [painter, scene]);
}
