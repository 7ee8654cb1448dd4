// A card on the whole screen. Some browsers refuse (iPhones, embedded pages): then a dialog over the page does the same.

import { type RefObject, useCallback, useEffect, useState } from 'react';

export type Fullness = 'off' | 'screen' | 'dialog';

export function useFullScreen(ref: RefObject<HTMLElement | null>): {
  fullness: Fullness;
  toggle(): void;
  close(): void;
} {
  const [fullness, setFullness] = useState<Fullness>('off');
  useEffect(() => {
    const changed = () => {
      const isOurs = document.fullscreenElement !== null && document.fullscreenElement === ref.current;
      setFullness(now => (isOurs ? 'screen' : now === 'screen' ? 'off' : now));
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
      await ref.current!.requestFullscreen();
    } catch {
      setFullness('dialog');
    }
  }, [fullness, close, ref]);
  return { fullness, toggle, close };
}
