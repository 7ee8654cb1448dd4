// The card of an image where one is open; it is fetched after the page.

import { useStore } from 'zustand';
import { card, closeCard } from '../../state/card.ts';
import { onDemand } from '../later.tsx';
import { useWords } from '../useWords.ts';
import { Boundary } from '../zones/Place.tsx';

const ImageCard = onDemand(async () => (await import('./ImageCard.tsx')).ImageCard, closeCard);

export function OpenImage() {
  const { one } = useWords();
  const isOpen = useStore(card, state => state.subject !== null);
  return (
    isOpen && (
      <Boundary title={`Details of the ${one}`}>
        <ImageCard />
      </Boundary>
    )
  );
}
