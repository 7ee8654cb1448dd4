// A card on the whole screen. Some browsers refuse (iPhones, embedded pages): then a dialog over the page does the same.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export type Fullness = 'off' | 'screen' | 'dialog';

export function useFullScreen(ref: RefObject<HTMLElement | null>): {
  fullness: Fullness;
  toggle(): void;
  close(): void;
} {
  const [fullness, setFullness] = useState<Fullness>('off');
  /** What had the focus before. */
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const changed = () => {
      const isOurs = document.fullscreenElement !== null && document.fullscreenElement === ref.current;
      setFullness(now => (isOurs ? 'screen' : now === 'screen' ? 'off' : now));
      if (!isOurs && back.current) {
        back.current.focus({ preventScroll: true });
        back.current = null;
      }
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [ref]);

  const close = useCallback(() => {
    if (document.fullscreenElement) document.exitFullscreen();
    setFullness('off');
  }, []);
  const toggle = useCallback(async () => {
    if (fullness !== 'off') return close();
    try {
      const opener = document.activeElement as HTMLElement | null;
      await ref.current!.requestFullscreen();
      // The keys of the page are the run's: on the button that was pressed, Space would close what it has opened.
      ref.current!.tabIndex = -1;
      ref.current!.focus();
      back.current = opener;
    } catch {
      setFullness('dialog');
    }
  }, [fullness, close, ref]);
  return { fullness, toggle, close };
}
