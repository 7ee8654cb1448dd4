// Presenting: the page without its sides, one scene at a time in large type. The address says so, and the key P changes it.

import { create } from 'zustand';
import { read } from '../../params/address.ts';
import { stage } from '../../state/store.ts';
import { twins } from '../../state/twin/store.ts';
import { type ViewId, viewsOf } from '../../views/registry/index.ts';
import { type NamedScene, type SceneId, scenesOf } from '../../views/registry/scenes.ts';

interface Presenting {
  readonly isOn: boolean;
  readonly scene: SceneId;
}

export const usePresenting = create<Presenting>(() => ({
  isOn: read(location.search).present,
  scene: 'plane', // what a room looks at while a model learns
}));

export function present(isOn: boolean): void {
  usePresenting.setState({ isOn });
  const query = new URLSearchParams(location.search);
  if (isOn) query.set('present', '1');
  else query.delete('present');
  const text = query.toString();
  history.replaceState(null, '', `${location.pathname}${text && `?${text}`}${location.hash}`);
}

export const togglePresenting = (): void => present(!usePresenting.getState().isOn);

const scenesNow = (): NamedScene[] => scenesOf(viewsOf((twins.getState().shown ?? stage).lab.getState()));

/** Which of the scenes is shown: the first where the one that was turned to has nothing to show any more. */
export const placeAmong = (scenes: readonly NamedScene[], scene: SceneId): number =>
  Math.max(
    0,
    scenes.findIndex(({ id }) => id === scene),
  );

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

/** Turns to the scene that has this view, if one has it; false if none has. */
export function turnToView(view: ViewId): boolean {
  const scenes = scenesNow();
  const now = scenes[placeAmong(scenes, usePresenting.getState().scene)];
  const found = [now, ...scenes].find(({ views }) => views.includes(view));
  if (found) usePresenting.setState({ scene: found.id });
  return found !== undefined;
}
