// The loss curves of both runs in one picture: the total, or a term of it.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Stage } from '../../state/store.ts';
import { curveName, curveValue, lossOver } from '../../views/lossOverlay.ts';
import { useWords } from '../useWords.ts';
import { useCurveChoice } from '../views/curves/CurveChoice.tsx';
import { usePalette } from '../views/palette.ts';
import { Overlay } from './Overlay.tsx';

export function Curves({ first, second }: { first: Stage; second: Stage }) {
  const palette = usePalette();
  const a = useStore(first.lab, state => state.seen.history?.look);
  const b = useStore(second.lab, state => state.seen.history?.look);
  const { many } = useWords();
  const lines = useMemo(
    () =>
      [a, b].map((look, i) => ({
        ...{ id: 'AB'[i], title: 'AB'[i], roc: null },
        history: look?.training ?? [],
        changes: look?.changes ?? [],
      })),
    [a, b],
  );
  const { id, control } = useCurveChoice(lines);
  const figure = useMemo(() => lossOver(lines, palette, id), [lines, palette, id]);
  const last = lines.map(({ title, history }) => {
    const value = history.at(-1)?.[id];
    return `${title} ${value === undefined ? 'has none' : curveValue(id, value)}`;
  });
  const words = `${id === 'loss' ? '' : `${curveName(id)}: `}${last.join(', ')}`;
  return (
    <Overlay
      id="twin-curves"
      title="Loss curves"
      summary={`Training ${many}: ${words}.${id === 'loss' ? ' Other terms or weights are another scale.' : ''}`}
      figure={figure}
      label={`Loss curves of A and B. ${words}`}
      empty="Press Play: this figure appears with the first steps."
      control={control}
    />
  );
}
