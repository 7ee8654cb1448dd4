// Which curve of several runs is drawn over each other: the total, or a term that one of them has.

import { useState } from 'react';
import { type CurveId, curveName, curvesOver } from '../../../views/lossOverlay.ts';
import type { Overlaid } from '../../../views/runsOverlay.ts';
import { SmallSelect } from '../SmallSelect.tsx';

/** The curve that is drawn, and the control that chooses it; the total again where no run has what was chosen. */
export function useCurveChoice(runs: readonly Pick<Overlaid, 'history'>[]) {
  const [chosen, choose] = useState<CurveId>('loss');
  const offered = curvesOver(runs);
  const id = offered.includes(chosen) ? chosen : 'loss';
  const options = offered.map(each => ({ id: each, label: curveName(each) }));
  const control = <SmallSelect label="Curve" value={id} options={options} onChange={each => choose(each as CurveId)} />;
  return { id, control };
}
