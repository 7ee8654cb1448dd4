// Which zone a narrow page shows, and the way to a view from anywhere on the page.

import { create } from 'zustand';
import { views } from '../views/index.ts';

export type Zone = 'experiment' | 'stage' | 'detector';

/** The zone whose tab is open where zones are tabs. */
export const useZone = create<{ zone: Zone }>(() => ({ zone: 'stage' }));

/** Brings a view on the screen, opens its tab if need be, and puts the keyboard there. */
export function show(view: string): void {
  const zone = views.find(({ id }) => id === view)?.tab;
  if (!zone) return;
  useZone.setState({ zone });
  requestAnimationFrame(() => {
    const place = document.getElementById(`view-${view}`);
    if (!place) return;
    place.scrollIntoView({ behavior: 'smooth', block: 'center' });
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.dataset.shown = 'true'; // a ring that fades
    setTimeout(() => delete place.dataset.shown, 1600);
  });
}
