// Whose picture this is, when it is not the run that the controls describe.

import type { ProbeId } from '../../probes/index.ts';
import { badgeOf } from '../../views/badge.ts';
import { useLab } from '../useLab.ts';

const words = {
  example: ['example', 'This is a small model trained in advance on the Strokes dataset.'],
  before: ['before your change', 'This figure was made with the settings before your change.'],
  earlier: ['not updated yet', 'This figure was made before the run began again or went on; a new one is on its way.'],
  untrained: ['untrained', 'The weights are still random: nothing has been learned yet.'],
} as const;

export function Badge({ probe }: { probe: ProbeId }) {
  const kind = useLab(state => badgeOf(state, probe));
  if (!kind) return null;
  return (
    <span className="card-badge" title={words[kind][1]}>
      {words[kind][0]}
    </span>
  );
}
