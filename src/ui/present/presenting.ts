// Presenting: the page without its sides, one scene at a time in large type. The address says so, and the key P changes it. Small: the
// page asks it at first sight, and the scenes come when somebody presents.

import { create } from 'zustand';
import { read } from '../../params/address.ts';
import type { ViewId } from '../../views/registry/index.ts';

interface Presenting {
  readonly isOn: boolean;
  /** Its id, or whatever an address asks for. */
  readonly scene: string;
  /** Turns to the scene that has this view, if one has it; false if none has. */
  turnToView(view: ViewId): boolean;
}

const address = read(location.search);

/** The scene that the page was opened with; null where its address names none. */
export const askedScene = address.scene;

export const usePresenting = create<Presenting>(() => ({
  isOn: address.present,
  scene: askedScene ?? 'plane', // what a room looks at while a model learns
  turnToView: () => false, // before the scenes are here
}));

export const present = (isOn: boolean): void => usePresenting.setState({ isOn });

export const togglePresenting = (): void => present(!usePresenting.getState().isOn);
