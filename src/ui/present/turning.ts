// From scene to scene, as keys and buttons do: apart, because only whoever presents needs it.

import { placeAmong, scenesNow, usePresenting } from './presenting.ts';

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
