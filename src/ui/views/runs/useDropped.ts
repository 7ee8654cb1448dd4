// A file that is dropped on the card is a file of runs; anywhere else on the page it is one of a dataset, so the page must
// not hear of this one.

import { type RefObject, useEffect, useRef, useState } from 'react';

export function useDropped(ref: RefObject<HTMLElement | null>, onDrop: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const card = ref.current?.closest<HTMLElement>('.card');
    if (!card) return;
    const hover = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
      dispatchEvent(new DragEvent('dragleave')); // as if it had left the page, which stops asking for datasets
    };
    const leave = (event: DragEvent) => {
      if (!card.contains(event.relatedTarget as Node | null)) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      latest.current(file);
    };
    const listeners = { dragover: hover, dragleave: leave, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) card.addEventListener(name as 'drop', listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) card.removeEventListener(name as 'drop', listener);
    };
  }, [ref]);
  return isOver;
}
