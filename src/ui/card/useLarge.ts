// A card over the whole page, with type for the back row. The transport stays above it, so that a run can be started and
// read from there; everything else rests until the card is small again. Where the browser has a full screen, it is used.

import { createContext, type RefObject, use, useCallback, useEffect, useState } from 'react';
import { useProjector } from '../present/projector.ts';

const KEPT = '.transport, .notices, .tooltip, [data-overlay]';

/** Told whether a card is large, where the transport of the page lies behind a dialog. */
export const LargeContext = createContext<(isLarge: boolean) => void>(() => {});

/** Puts everything to rest that is neither in the card nor round it, nor stays in sight; returns what wakes it. */
function rest(card: HTMLElement): () => void {
  const resting: Element[] = [];
  for (let at: Element = card; at.parentElement && !at.matches('[role=dialog]'); at = at.parentElement) {
    if (at === document.body) break;
    for (const other of at.parentElement.children) {
      if (other === at || other.hasAttribute('inert') || other.matches(KEPT)) continue;
      other.setAttribute('inert', '');
      resting.push(other);
    }
  }
  return () => {
    for (const element of resting) element.removeAttribute('inert');
  };
}

export function useLarge(ref: RefObject<HTMLElement | null>): { isLarge: boolean; toggle(): void } {
  const [isLarge, setLarge] = useState(false);
  useProjector(isLarge);
  const tell = use(LargeContext);

  useEffect(() => {
    const card = ref.current;
    if (!isLarge || !card) return;
    const place = card.parentElement!;
    const y = scrollY;
    place.style.minHeight = `${place.offsetHeight}px`; // its room is kept, so that nothing behind it moves up
    const wake = rest(card);
    tell(true);
    // The keys of the page are the run's: on the button that was pressed, Space would close what it has opened.
    const opener = document.activeElement as HTMLElement | null;
    card.tabIndex = -1;
    card.focus({ preventScroll: true });
    const close = () => setLarge(false);
    const press = (event: KeyboardEvent) => event.key === 'Escape' && !event.defaultPrevented && close();
    const left = () => document.fullscreenElement === null && close();
    document.addEventListener('keydown', press);
    document.addEventListener('fullscreenchange', left);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('fullscreenchange', left);
      wake();
      tell(false);
      place.style.minHeight = '';
      // Who has gone elsewhere meanwhile is left there.
      const { activeElement } = document;
      if (activeElement === document.body || card.contains(activeElement)) opener?.focus({ preventScroll: true });
      if (document.fullscreenElement) void document.exitFullscreen();
      requestAnimationFrame(() => scrollTo({ top: y, behavior: 'instant' }));
    };
  }, [isLarge, ref, tell]);

  const toggle = useCallback(() => {
    setLarge(now => {
      // Phones and embedded pages refuse: the card is as large as the page then.
      if (!now) document.documentElement.requestFullscreen?.().catch(() => {});
      return !now;
    });
  }, []);
  return { isLarge, toggle };
}
