// Another image: the one before, the next, any.

import { ChevronLeft, ChevronRight, Shuffle } from 'lucide-react';
import { walk, wander } from '../shortcuts.ts';
import { TipButton } from '../Tip.tsx';
import { useWords } from '../useWords.ts';

export function Walk() {
  const { one } = useWords();
  return (
    <div className="walk">
      <TipButton label={`Previous ${one}`} shortcut="," onPress={() => walk(-1)}>
        <ChevronLeft aria-hidden="true" />
      </TipButton>
      <TipButton label={`Random ${one}`} shortcut="X" onPress={wander}>
        <Shuffle aria-hidden="true" />
      </TipButton>
      <TipButton label={`Next ${one}`} shortcut="." onPress={() => walk(1)}>
        <ChevronRight aria-hidden="true" />
      </TipButton>
    </div>
  );
}
