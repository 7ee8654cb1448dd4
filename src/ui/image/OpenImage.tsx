// The card of an image, fetched when one is first opened.

import { type ComponentType, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { card, closeCard } from '../../state/card.ts';
import { notify } from '../../state/notices.ts';
import { Boundary } from '../zones/Place.tsx';

export function OpenImage() {
  const isOpen = useStore(card, state => state.subject !== null);
  const [Content, setContent] = useState<ComponentType | null>(null);
  useEffect(() => {
    if (!isOpen || Content) return;
    import('./ImageCard.tsx').then(
      ({ ImageCard }) => setContent(() => ImageCard),
      () => {
        closeCard();
        notify('warning', 'The card of the image could not be fetched. Check the connection and open it again.');
      },
    );
  }, [isOpen, Content]);
  return (
    isOpen &&
    Content && (
      <Boundary title="Everything about the image">
        <Content />
      </Boundary>
    )
  );
}
