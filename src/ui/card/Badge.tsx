// Whose picture this is, when it is not the run that the controls describe.

import type { ProbeId } from '../../probes/index.ts';
import { useLab } from '../useLab.ts';

const words = {
  example: ['example', 'A small run that was computed beforehand on Strokes, until yours begins.'],
  previous: ['of the previous run', 'This picture belongs to the settings before your change.'],
} as const;

export function Badge({ probe }: { probe: ProbeId }) {
  const kind = useLab(({ seen, example, pending, snapshot }) => {
    const of = seen[probe];
    if (!of) return null;
    if (example) return 'example';
    return pending.length > 0 || (snapshot !== null && snapshot.run !== of.run) ? 'previous' : null;
  });
  if (!kind) return null;
  return (
    <span className="card-badge" title={words[kind][1]}>
      {words[kind][0]}
    </span>
  );
}
