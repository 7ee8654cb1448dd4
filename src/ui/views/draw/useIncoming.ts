// Images that are dropped on the card or pasted anywhere on the page. Files of a dataset pass through to the page.

import { type RefObject, useEffect } from 'react';
import { useDrop } from '../../useDrop.ts';
import { takeImages } from './openImage.ts';

const isOfDataset = (type: string) => type === '' || /gzip|octet-stream/.test(type);

/** Whether what is dragged is for the pad: files, and not those of a dataset. */
function isOurs({ dataTransfer }: DragEvent): boolean {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return files.length > 0 && !files.every(({ type }) => isOfDataset(type));
}

function pasted(event: ClipboardEvent): File[] | null {
  const isTyping = (event.target as Element).closest?.('input, textarea, [contenteditable]');
  const images = [...(event.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
  return isTyping || images.length === 0 ? null : images;
}

const take = (files: readonly File[]) => void takeImages([...files]);

/** Listens on the card round `inside`; returns whether an image is held over it. */
export function useIncoming(inside: RefObject<Element | null>): boolean {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const images = pasted(event);
      if (!images) return;
      event.preventDefault();
      inside.current?.closest('.card')?.scrollIntoView({ block: 'nearest' });
      take(images);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [inside]);
  return useDrop(inside, take, isOurs);
}
