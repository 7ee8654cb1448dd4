// The name of the run that the pictures are of, with what was changed during training, and whether it has learned anything yet.

import { defaultName } from '../../state/runs/name.ts';
import { useLab } from '../useLab.ts';

export function ShownRun() {
  const applied = useLab(state => state.applied);
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const changes = useLab(state => state.snapshot?.changes);
  // How long it is matters only for what was changed in it.
  const steps = useLab(state => (changes?.length ? (state.snapshot?.progress.step ?? 0) : 0));
  const untrained = useLab(
    ({ snapshot, phase }) =>
      snapshot !== null && snapshot.run > 0 && snapshot.progress.step === 0 && phase !== 'training',
  );
  return (
    <p className="shown-run">
      {applied && defaultName(applied, { ...experiment, changes, timing: { steps } })}
      {untrained && <b className="untrained">untrained: its weights are random</b>}
    </p>
  );
}
