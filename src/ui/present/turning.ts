// From scene to scene, as keys, buttons and links do, and the address with them.

import { PRESENT, SCENE } from '../../params/addressKeys.ts';
import { stage } from '../../state/store.ts';
import { twins } from '../../state/twin/store.ts';
import { viewsOf } from '../../views/registry/index.ts';
import { type NamedScene, placeOfScene, scenesOf } from '../../views/registry/scenes.ts';
import { usePresenting } from './presenting.ts';

export const scenesNow = (): NamedScene[] => scenesOf(viewsOf((twins.getState().shown ?? stage).lab.getState()));

/** Which of the scenes is shown: the first where the one that was turned to has nothing to show any more. */
export const placeAmong = (scenes: readonly NamedScene[], scene: string): number =>
  Math.max(0, placeOfScene(scenes, scene));

/** Turns to the scene at a place, if there is one. */
export function turnTo(place: number): void {
  const scene = scenesNow()[place];
  if (scene) usePresenting.setState({ scene: scene.id });
}

/** So many scenes on, round the end. */
export function turnBy(places: number): void {
  const scenes = scenesNow();
  const place = placeAmong(scenes, usePresenting.getState().scene) + places;
  turnTo((place + scenes.length) % scenes.length);
}

usePresenting.setState({
  turnToView(view) {
    const scenes = scenesNow();
    const now = scenes[placeAmong(scenes, usePresenting.getState().scene)];
    const found = [now, ...scenes].find(({ views }) => views.includes(view));
    if (found) usePresenting.setState({ scene: found.id });
    return found !== undefined;
  },
});

/** @param scene that is shown; null: nothing is presented any more */
export function nameInAddress(scene: string | null): void {
  const query = new URLSearchParams(location.search);
  if (scene === null) {
    query.delete(PRESENT);
    query.delete(SCENE);
  } else {
    query.set(PRESENT, '1');
    query.set(SCENE, scene);
  }
  const text = query.toString().replaceAll('%2C', ',');
  history.replaceState(null, '', `${location.pathname}${text && `?${text}`}${location.hash}`);
}
