// Whether a media query holds, as a hook: for the few places where a narrow page is built differently, not only styled.

import { useCallback, useRef, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  // A sheet of paper is narrow too, but whatever is built anew for it would lose what it holds.
  const held = useRef(false);
  return useSyncExternalStore(subscribe, () => {
    if (!matchMedia('print').matches) held.current = matchMedia(query).matches;
    return held.current;
  });
}

/** The width below which the three zones become tabs and the transport moves to the thumb; the same in the style sheets. */
export const useNarrow = (): boolean => useMedia('(max-width: 720px)');
