// A sentence in the words of the examples at hand, in which terms can be looked up: each opens its entry of the glossary, which is fetched when somebody asks.

import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { pieces } from '../../core/marked.ts';
import { worded } from '../../core/words.ts';
import { useWords } from '../useWords.ts';
import { GlossaryDialog } from './open.tsx';
import './words.css';

export function Words({ text }: { text: string }) {
  const [at, setAt] = useState<string | null>(null);
  return (
    <>
      <Terms text={text} onLookUp={setAt} />
      {at !== null && <GlossaryDialog at={at} onClose={() => setAt(null)} />}
    </>
  );
}

/** The sentence alone; `onLookUp` hears which entry is asked for, and without it terms are only marked. */
export function Terms({ text, onLookUp }: { text: string; onLookUp?: (id: string) => void }) {
  const words = useWords();
  return pieces(worded(text, words)).map((piece, i) => {
    if (typeof piece === 'string') return piece;
    const { text: shown, id } = piece;
    return onLookUp ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place in the sentence
      <Button key={i} className="term" onPress={() => onLookUp(id)}>
        {shown}
      </Button>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <span key={i} className="term">
        {shown}
      </span>
    );
  });
}
