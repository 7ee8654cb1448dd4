// Whether the page is used by fingers alone: then nothing is said of hovering, dropping or a keyboard.

import { useSyncExternalStore } from 'react';

const fingers = matchMedia('(hover: none) and (pointer: coarse)');

const subscribe = (changed: () => void) => {
  fingers.addEventListener('change', changed);
  return () => fingers.removeEventListener('change', changed);
};

export const useTouchOnly = (): boolean => useSyncExternalStore(subscribe, () => fingers.matches);
