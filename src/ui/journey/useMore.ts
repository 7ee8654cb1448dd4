// Whether a row that scrolls sideways goes on, at which end, and a way to go on in it.

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

export type More = '' | 'left' | 'right' | 'left right';

/** @param inside what is in the row: another list, other elements */
export function useMore(inside: unknown): { box: RefObject<HTMLDivElement | null>; more: More; goOn(): void } {
  const box = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState<More>('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: other elements are in the row when the list is another
  useEffect(() => {
    const row = box.current!;
    const look = () => {
      const rest = row.scrollWidth - row.clientWidth - row.scrollLeft;
      setMore(`${row.scrollLeft > 8 ? 'left' : ''} ${rest > 8 ? 'right' : ''}`.trim() as More);
    };
    const observer = new ResizeObserver(look);
    for (const element of [row, ...row.children]) observer.observe(element);
    row.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      row.removeEventListener('scroll', look);
    };
  }, [inside]);
  /** On by most of what is seen; from the end back to the beginning. */
  const goOn = useCallback(() => {
    const row = box.current!;
    const isAtEnd = row.scrollWidth - row.clientWidth - row.scrollLeft <= 8;
    row.scrollTo({ left: isAtEnd ? 0 : row.scrollLeft + 0.8 * row.clientWidth, behavior: 'smooth' });
  }, []);
  return { box, more, goOn };
}
