// Presenting: the page without its sides, one scene at a time in large type. The address says so, and the key P changes it.

import { create } from 'zustand';
import { read } from '../../params/address.ts';
import { scenes } from './scenes.ts';

interface Presenting {
  readonly isOn: boolean;
  /** From 0. */
  readonly scene: number;
}

const FIRST = 1; // the plane and the manifold: what a room looks at while a model learns

export const usePresenting = create<Presenting>(() => ({ isOn: read(location.search).present, scene: FIRST }));

export function present(isOn: boolean): void {
  usePresenting.setState({ isOn });
  const query = new URLSearchParams(location.search);
  if (isOn) query.set('present', '1');
  else query.delete('present');
  const text = query.toString();
  history.replaceState(null, '', `${location.pathname}${text && `?${text}`}${location.hash}`);
}

export const togglePresenting = (): void => present(!usePresenting.getState().isOn);

/** Round the end. */
export const turnTo = (scene: number): void =>
  usePresenting.setState({ scene: ((scene % scenes.length) + scenes.length) % scenes.length });

/** Turns to the scene that has this view, if one has it; false if none has. */
export function turnToView(view: string): boolean {
  const { scene: now } = usePresenting.getState();
  if (scenes[now].views.includes(view)) return true;
  const scene = scenes.findIndex(({ views }) => views.includes(view));
  if (scene >= 0) usePresenting.setState({ scene });
  return scene >= 0;
}
