// The loss curves of both runs in one picture.

import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Stage } from '../../state/store.ts';
import { short } from '../../views/numbers.ts';
import { colourOf, dashOf, lossOver } from '../../views/runsOverlay.ts';
import { Plot } from '../Plot.tsx';
import { useWords } from '../useWords.ts';
import { usePalette } from '../views/palette.ts';

export const Keys = () => {
  const palette = usePalette();
  return (
    <p className="line-keys">
      {['A', 'B'].map((name, i) => (
        <span key={name} className="line-key">
          <svg viewBox="0 0 24 8" aria-hidden="true">
            <path d="M0 4h24" stroke={colourOf(i, palette)} strokeWidth="2.5" strokeDasharray={dashOf(i).svg} />
          </svg>
          {name}
        </span>
      ))}
    </p>
  );
};

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
    <section className="card" aria-labelledby="twin-curves">
      <header className="card-head">
        <div className="card-title">
          <h3 id="twin-curves">Loss curves</h3>
        </div>
        <p className="card-summary">
          Of the training {many}: {words.join(', ')}. Losses of different terms or weights are no contest.
        </p>
      </header>
      <Keys />
      {figure ? (
        <Plot figure={figure} label={`Loss curves of A and B. ${words.join(', ')}`} />
      ) : (
        <p className="card-empty">Press Play: this figure appears with the first steps.</p>
      )}
    </section>
  );
}
