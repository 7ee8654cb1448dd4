// Lines are means over the draws of labels, bands their range.

import { type ScoreId, scores } from '../../../scores/index.ts';
import { classifiers } from '../../../views/labels.ts';
import { looks } from '../../../views/labelsFigure.ts';

const DASHES = { solid: undefined, dash: '6 4', dot: '2 3' };

function Line({ id, children }: { id: keyof typeof looks; children: string }) {
  const { colour, dash } = looks[id];
  return (
    <span className="line-key">
      <svg viewBox="0 0 24 8" aria-hidden="true">
        <path d="M0 4h24" stroke={`var(--${colour})`} strokeWidth="2.5" strokeDasharray={DASHES[dash]} />
      </svg>
      {children}
    </span>
  );
}

export const Keys = ({ scoreId }: { scoreId: ScoreId }) => (
  <p className="line-keys">
    {classifiers.map(({ id, label }) => (
      <Line key={id} id={id}>
        {label}
      </Line>
    ))}
    <Line id="score">{scores[scoreId].label}</Line>
  </p>
);
