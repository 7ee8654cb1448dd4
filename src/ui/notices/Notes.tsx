// What the pictures below are of, and what a reader of them should know.

import { defaultName } from '../../state/runs/name.ts';
import { useLab } from '../useLab.ts';
import { Warnings } from './Warnings.tsx';

export const Notes = () => (
  <div className="notes">
    <Subject />
    <Warnings />
  </div>
);

/** Until the first run of this machine the pictures are of a model that was trained earlier. */
function Subject() {
  const example = useLab(state => state.example);
  const failed = useLab(state => state.phase === 'failed');
  const applied = useLab(state => state.applied);
  const experiment = useLab(state => state.snapshot?.experiment ?? null);
  const changes = useLab(state => state.snapshot?.changes);
  const steps = useLab(state => (changes?.length ? (state.snapshot?.progress.step ?? 0) : 0));
  if (!example)
    return (
      <p className="shown-run">{applied && defaultName(applied, { ...experiment, changes, timing: { steps } })}</p>
    );
  return (
    <p className="example">
      <b>Example.</b> These pictures are of a model that was trained earlier, on Strokes.{' '}
      {!failed && 'Press Play to train yours.'}
    </p>
  );
}
