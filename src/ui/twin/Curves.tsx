// The loss curves of both runs in one picture.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Stage } from '../../state/store.ts';
import { short } from '../../views/numbers.ts';
import { lossOver } from '../../views/runsOverlay.ts';
import { useWords } from '../useWords.ts';
import { usePalette } from '../views/palette.ts';
import { Overlay } from './Overlay.tsx';

export function Curves({ first, second }: { first: Stage; second: Stage }) {
  const palette = usePalette();
  const a = useStore(first.lab, state => state.seen.history?.look);
  const b = useStore(second.lab, state => state.seen.history?.look);
  const { many } = useWords();
  const figure = useMemo(() => {
    const lines = [a, b].map((look, i) => ({
      ...{ id: 'AB'[i], title: 'AB'[i], roc: null },
      history: look?.training ?? [],
      changes: look?.changes ?? [],
    }));
    return lossOver(lines, palette);
  }, [a, b, palette]);
  const last = [a, b].map(look => look?.training.at(-1)?.loss);
  const words = last.map((loss, i) => `${'AB'[i]} ${loss === undefined ? 'has none yet' : `${short(loss)} nats`}`);
  return (
    <Overlay
      id="twin-curves"
      title="Loss curves"
      summary={`Of the training ${many}: ${words.join(', ')}. Losses of different terms or weights are no contest.`}
      figure={figure}
      label={`Loss curves of A and B. ${words.join(', ')}`}
      empty="Press Play: this figure appears with the first steps."
    />
  );
}
