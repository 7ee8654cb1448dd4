// A card with one picture of both runs: their lines over each other, and the key to which is whose.

import type { ReactNode } from 'react';
import type { Figure } from '../../views/figure.ts';
import { colourOf, dashOf } from '../../views/runsOverlay.ts';
import { Plot } from '../Plot.tsx';
import { usePalette } from '../views/palette.ts';

interface Props {
  id: string;
  title: string;
  summary: ReactNode;
  /** Null where there is nothing to draw; `empty` says why, or what to do. */
  figure: Figure | null;
  label: string;
  empty: string;
  /** What chooses what is drawn. */
  control?: ReactNode;
  children?: ReactNode;
}

export const Overlay = ({ id, title, summary, figure, label, empty, control, children }: Props) => (
  <section className="card" aria-labelledby={id}>
    <header className="card-head">
      <div className="card-title">
        <h3 id={id}>{title}</h3>
      </div>
      {control}
      <p className="card-summary">{summary}</p>
    </header>
    <Keys />
    <div className="overlay">
      {figure ? <Plot figure={figure} label={label} /> : <p className="card-empty">{empty}</p>}
      {children && <div className="overlay-found">{children}</div>}
    </div>
  </section>
);

function Keys() {
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
}
