// Presenting: the page without its sides, one scene at a time in large type. The address says so, and which; the key P changes it.

import { create } from 'zustand';
import { read } from '../../params/address.ts';
import { PRESENT, SCENE } from '../../params/addressKeys.ts';
import { stage } from '../../state/store.ts';
import { twins } from '../../state/twin/store.ts';
import { type ViewId, viewsOf } from '../../views/registry/index.ts';
import { type NamedScene, placeOfScene, scenesOf } from '../../views/registry/scenes.ts';

interface Presenting {
  readonly isOn: boolean;
  /** Its id, or whatever an address asks for. */
  readonly scene: string;
}

const address = read(location.search);

/** The scene that the page was opened with; null where its address names none. */
export const askedScene = address.scene;

export const usePresenting = create<Presenting>(() => ({
  isOn: address.present,
  scene: askedScene ?? 'plane', // what a room looks at while a model learns
}));

export const present = (isOn: boolean): void => usePresenting.setState({ isOn });

usePresenting.subscribe(({ isOn, scene }) => {
  const query = new URLSearchParams(location.search);
  for (const [key, value] of [
    [PRESENT, '1'],
    [SCENE, scene],
  ])
    if (isOn) query.set(key, value);
    else query.delete(key);
  const text = query.toString().replaceAll('%2C', ',');
  history.replaceState(null, '', `${location.pathname}${text && `?${text}`}${location.hash}`);
});

export const togglePresenting = (): void => present(!usePresenting.getState().isOn);

export const scenesNow = (): NamedScene[] => scenesOf(viewsOf((twins.getState().shown ?? stage).lab.getState()));

/** Which of the scenes is shown: the first where the one that was turned to has nothing to show any more. */
export const placeAmong = (scenes: readonly NamedScene[], scene: string): number =>
  Math.max(0, placeOfScene(scenes, scene));

/** Turns to the scene that has this view, if one has it; false if none has. */
export function turnToView(view: ViewId): boolean {
  const scenes = scenesNow();
  const now = scenes[placeAmong(scenes, usePresenting.getState().scene)];
  const found = [now, ...scenes].find(({ views }) => views.includes(view));
  if (found) usePresenting.setState({ scene: found.id });
  return found !== undefined;
}
