// Which outline of the score's histogram is whose.

import { datasets } from '../../../datasets/index.ts';
import { hasOwnScale } from '../../../views/histogram.ts';
import type { Shape } from '../../../views/histogramShape.ts';
import { whole } from '../../../views/numbers.ts';
import { useLab } from '../../useLab.ts';
import { wantedOod } from './useOod.ts';

export const Keys = ({ shape, hasAnomalies }: { shape: Shape; hasAnomalies: boolean }) => (
  <p className="line-keys">
    <Area colour="var(--normal)">normals</Area>
    {hasAnomalies && (
      <Area colour="var(--anomaly)" dash="5 4">
        anomalies
      </Area>
    )}
    {shape.ood && (
      <Area colour="var(--kl)" dash="2 3">
        {shape.ood.label}
      </Area>
    )}
    {shape.picked && (
      <Area colour="var(--accent)" width={4}>
        {`${whole(shape.picked.count)} selected${hasOwnScale(shape) ? ' (own scale)' : ''}`}
      </Area>
    )}
    {!shape.ood && <OodMissing />}
  </p>
);

/** Why the dataset that is to be laid over is not there yet, or never will be. */
function OodMissing() {
  const wanted = useLab(wantedOod);
  const problem = useLab(({ seen }) => (seen.ood?.look.dataset === wanted ? seen.ood?.look.problem : null));
  if (!wanted) return null;
  return (
    <span className="soft" role="status">
      {problem ?? `${datasets[wanted].label}: fetching and scoring…`}
    </span>
  );
}

interface AreaProps {
  colour: string;
  dash?: string;
  width?: number;
  children: string;
}

const Area = ({ colour, dash, width = 2.5, children }: AreaProps) => (
  <span className="line-key">
    <svg viewBox="0 0 24 12" aria-hidden="true">
      <path d="M0 11V3H24V11" fill={colour} fillOpacity="0.16" />
      <path d="M0 3h24" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
    </svg>
    {children}
  </span>
);
