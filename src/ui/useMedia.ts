// Whether a media query holds, as a hook: for the few places where a narrow page is built differently, not only styled.

import { useCallback, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** The width below which the three zones become tabs and the transport moves to the thumb; the same in the style sheets. */
export const useNarrow = (): boolean => useMedia('(max-width: 720px)');
