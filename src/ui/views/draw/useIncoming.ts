// Images that are dropped on the card or pasted anywhere on the page. Files of a dataset pass through to the page.

import { type RefObject, useEffect, useState } from 'react';
import { takeImages } from './openImage.ts';

const isOfDataset = (type: string) => type === '' || /gzip|octet-stream/.test(type);

/** Whether what is dragged is for the pad: files, and not those of a dataset. */
function isOurs({ dataTransfer }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return files.length > 0 && !files.every(({ type }) => isOfDataset(type));
}

/** The page says "drop a dataset" while files hover over it; over this card it should not. */
const quietPage = () => window.dispatchEvent(new DragEvent('dragleave'));

function paste(event: ClipboardEvent): File[] | null {
  const isTyping = (event.target as Element).closest?.('input, textarea, [contenteditable]');
  const images = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  return isTyping || images.length === 0 ? null : images;
}

/** Listens on the card round `inside`; returns whether an image is held over it. */
export function useIncoming(inside: RefObject<Element | null>): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const card = inside.current?.closest<HTMLElement>('.card');
    if (!card) return;
    const hold = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault(); // or the browser would not let go of it here
      event.stopPropagation();
      quietPage();
      setOver(true);
    };
    const leave = (event: DragEvent) => card.contains(event.relatedTarget as Node | null) || setOver(false);
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void takeImages([...(event.dataTransfer?.files ?? [])]);
    };
    const take = (event: ClipboardEvent) => {
      const images = paste(event);
      if (!images) return;
      event.preventDefault();
      card.scrollIntoView({ block: 'nearest' });
      void takeImages(images);
    };
    card.addEventListener('dragover', hold);
    card.addEventListener('dragleave', leave);
    card.addEventListener('drop', drop);
    document.addEventListener('paste', take);
    return () => {
      card.removeEventListener('dragover', hold);
      card.removeEventListener('dragleave', leave);
      card.removeEventListener('drop', drop);
      document.removeEventListener('paste', take);
    };
  }, [inside]);
  return isOver;
}
