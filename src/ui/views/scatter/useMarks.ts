// Keeps the marks over the plane in step with the store: the selected and the hovered image, the place being decoded, and
// the region that the manifold draws.

import { useEffect } from 'react';
import type { LabState } from '../../../state/store.ts';
import type { Marks } from '../../../views/scatter/letter.ts';
import { placesOf } from '../../../views/scatter/points.ts';
import { useStage } from '../../useStage.ts';
import { followOwnPlace } from '../own/mark.ts';
import type { Painter, Scene } from './painter.ts';
import type { Pointing } from './pointing.ts';
import { toolsNow } from './usePlane.ts';

type Place = readonly [number, number];

/** The manifold's grid as [west, south, east, north], if it lies in the plane that is drawn. */
function gridOf({ seen }: LabState, { axes, look }: Scene): Marks['grid'] {
  if (!seen.manifold || seen.manifold.run !== seen.latent?.run || look.dimensions === 1 || look.projection) return null;
  const { xs, ys, side, axes: theirs } = seen.manifold.look;
  if (theirs[0] !== axes[0] || theirs[1] !== axes[1]) return null;
  return [xs[0], ys[0], xs[side - 1], ys[side - 1]];
}

export function useMarks(painter: Painter | null, scene: Scene, pointing: Pointing | null): void {
  const stage = useStage();
  const { lab } = stage;
  useEffect(() => {
    if (!painter) return;
    const { look, axes } = scene;
    const { x, y } = placesOf(look, axes);
    const placeOf = (position: number | null): Place | null =>
      position === null || position >= look.count ? null : [x[position], y[position]];
    const probePlace = ({ probe }: LabState): Place | null => {
      if (pointing) return pointing.by === 'mouse' ? null : pointing.here; // the mouse is its own mark
      if (probe && look.projection) return toolsNow()?.placeIn(look.projection, probe.z) ?? null;
      if (!probe || probe.z.length !== look.dimensions || look.dimensions === 1) return null;
      return [probe.z[axes[0]], probe.z[axes[1]]];
    };
    let isOver = false;
    let far: { readonly position: number; readonly at: Place | null } | null = null;
    /** Of a selected image that is not among those that were projected. */
    const farPlace = (position: number): Place | null => {
      if (!look.projection || position < look.count) return null;
      if (far?.position === position) return far.at;
      far = { position, at: null };
      toolsNow()
        ?.projecting.placeOf(position)
        .then(at => {
          if (isOver || far?.position !== position) return;
          far = { position, at };
          update(lab.getState());
        });
      return null;
    };
    const update = (state: LabState) =>
      painter.mark({
        selected: placeOf(state.selected) ?? farPlace(state.selected),
        hovered: placeOf(state.hovered),
        probe: probePlace(state),
        grid: gridOf(state, scene),
      });
    update(lab.getState());
    const unsubscribe = lab.subscribe((state, before) => {
      const isSame =
        state.selected === before.selected &&
        state.hovered === before.hovered &&
        state.probe === before.probe &&
        state.seen.manifold === before.seen.manifold;
      if (!isSame) update(state);
    });
    return () => {
      isOver = true;
      unsubscribe();
    };
  }, [lab, painter, scene, pointing]);
  useEffect(() => {
    if (!painter) return;
    const { look, axes } = scene;
    return followOwnPlace(
      stage,
      look.projection ? mean => toolsNow()!.projecting.place(mean) : mean => [mean[axes[0]], mean[axes[1]]],
      painter.markOwn,
    );
  }, [painter, scene, stage]);
}
