// Colours are the loss, dashes the images that it is measured on.

import { keysOf } from '../../../views/curves.ts';
import type { Figure } from '../../../views/figure.ts';
import { useWorded } from '../../useWords.ts';

const Line = ({ colour, dash, children }: { colour: string; dash?: boolean; children: string }) => (
  <span className="line-key">
    <svg viewBox="0 0 24 8" aria-hidden="true">
      <path d="M0 4h24" stroke={colour} strokeWidth="2.5" strokeDasharray={dash ? '5 4' : undefined} />
    </svg>
    {children}
  </span>
);

export const CurveLegend = ({ figure }: { figure: Figure }) => (
  <p className="line-keys">
    {keysOf(figure).map(({ name, colour }) => (
      <Line key={name} colour={colour}>
        {name}
      </Line>
    ))}
    <Line colour="var(--ink-soft)" dash>
      {useWorded('dashed: calibration {images}')}
    </Line>
  </p>
);
