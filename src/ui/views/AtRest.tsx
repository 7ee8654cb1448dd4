// What a figure waits for that takes long and is made only while the run rests: the end of training, the work itself, or somebody
// who has stopped it.

import { Button } from 'react-aria-components/Button';
import type { LabState } from '../../state/store.ts';
import { type Awaited, goOnWithScores, stopScores } from '../../state/work.ts';
import type { Standing } from '../../views/standing.ts';
import { useLab } from '../useLab.ts';
import { useStage } from '../useStage.ts';
import { useWork } from '../useWork.ts';
import { WorkProgress } from '../WorkProgress.tsx';

interface Props {
  kind: Awaited;
  /** Where it stands, of the state of the run. */
  standing: (state: LabState) => Standing;
  /** "Every score is computed when training stops." */
  later: string;
  /** "Computing every score" */
  now: string;
  /** "Scoring was stopped." */
  stopped: string;
  /** On the button that goes on. */
  again: string;
}

export function AtRest({ kind, standing, later, now, stopped, again }: Props) {
  const state = useLab(standing);
  if (state === 'none') return null;
  if (state === 'later') return <p className="work">{later}</p>;
  if (state === 'now') return <Working kind={kind} label={now} />;
  return (
    <div className="work">
      <p>{stopped}</p>
      <Button className="button" onPress={goOnWithScores}>
        {again}
      </Button>
    </div>
  );
}

/** Apart, so that the engine is asked how far it is only while this is shown. */
function Working({ kind, label }: { kind: Awaited; label: string }) {
  const { lab } = useStage();
  return <WorkProgress label={label} work={useWork(kind)} onStop={() => stopScores(lab)} />;
}
