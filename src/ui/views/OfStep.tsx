// Figures that wait until the run rests are of an earlier step while it trains, and say so.

import type { ProbeId } from '../../probes/index.ts';
import { whole } from '../../views/numbers.ts';
import { useLab } from '../useLab.ts';

export function OfStep({ probe }: { probe: ProbeId }) {
  const step = useLab(({ seen, snapshot }) => {
    const of = seen[probe];
    return of && snapshot && of.run === snapshot.run && of.step !== snapshot.progress.step ? of.step : null;
  });
  return step === null ? null : (
    <p className="soft small">Of step {whole(step)}: it is looked at again when the run rests.</p>
  );
}
