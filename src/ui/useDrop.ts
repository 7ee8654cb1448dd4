// Files that are dropped: on a card that wants them, or anywhere else on the page. Who takes them keeps them from whoever is
// further out, and while they hover over a card the page does not ask for them as well.

import { type RefObject, useEffect, useRef, useState } from 'react';

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/**
 * Whether files are held over the card round `inside`, or over the page if that is null.
 * @param isWanted whether what is dragged is for this place
 */
export function useDrop(
  inside: RefObject<Element | null> | null,
  onDrop: (files: readonly File[], transfer: DataTransfer | null) => void,
  isWanted = hasFiles,
): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const card = inside?.current?.closest<HTMLElement>('.card') ?? null;
    if (inside && !card) return;
    const take = (event: DragEvent) => {
      event.preventDefault(); // or the browser would open the file in place of the lab
      if (card) event.stopPropagation();
    };
    const listeners = {
      dragover(event: DragEvent) {
        if (!isWanted(event)) return;
        take(event);
        setOver(true);
        if (card) dispatchEvent(new DragEvent('dragleave')); // as if they had left the page
      },
      dragleave({ relatedTarget }: DragEvent) {
        if (card ? !card.contains(relatedTarget as Node | null) : relatedTarget === null) setOver(false);
      },
      drop(event: DragEvent) {
        setOver(false);
        if (!isWanted(event)) return;
        take(event);
        latest.current([...(event.dataTransfer?.files ?? [])], event.dataTransfer);
      },
    };
    const place = (card ?? window) as HTMLElement;
    for (const [name, listener] of Object.entries(listeners)) place.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) place.removeEventListener(name as 'drop', listener);
    };
  }, [inside, isWanted]);
  return isOver;
}
