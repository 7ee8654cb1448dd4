// Whether somebody can see an element: it is near the visible part of the page and the tab is in front, or all of the page is
// about to be printed. What nobody sees is neither computed nor drawn.

import { type RefObject, useEffect, useState } from 'react';
import type { ProbeId } from '../../probes/index.ts';
import { usePrinting } from '../printing.ts';
import { useStage } from '../useStage.ts';

export function useOnScreen(ref: RefObject<Element | null>): boolean {
  const [isOnScreen, setOnScreen] = useState(false);
  const { isPrinting } = usePrinting();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let isNear = false;
    const update = () => setOnScreen(isNear && !document.hidden);
    const observer = new IntersectionObserver(
      entries => {
        isNear = entries[entries.length - 1].isIntersecting;
        update();
      },
      { rootMargin: '100px' },
    );
    observer.observe(element);
    document.addEventListener('visibilitychange', update);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', update);
    };
  }, [ref]);
  return isOnScreen || isPrinting;
}

/** Asks the engine for a probe while the element can be seen. */
export function useWatch(ref: RefObject<Element | null>, probe: ProbeId | undefined): void {
  const { watch } = useStage();
  const isOnScreen = useOnScreen(ref);
  useEffect(() => (probe && isOnScreen ? watch(probe) : undefined), [watch, probe, isOnScreen]);
}
