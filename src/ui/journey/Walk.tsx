// Another image: the one before, the next, any.

import { ChevronLeft, ChevronRight, Shuffle } from 'lucide-react';
import { walk, wander } from '../shortcuts.ts';
import { TipButton } from '../Tip.tsx';

export const Walk = () => (
  <div className="walk">
    <TipButton label="Previous image" shortcut="," onPress={() => walk(-1)}>
      <ChevronLeft aria-hidden="true" />
    </TipButton>
    <TipButton label="Random image" shortcut="X" onPress={wander}>
      <Shuffle aria-hidden="true" />
    </TipButton>
    <TipButton label="Next image" shortcut="." onPress={() => walk(1)}>
      <ChevronRight aria-hidden="true" />
    </TipButton>
  </div>
);
