// What the table of all scores waits for: the end of training, the scoring of the whole test set, or somebody who stopped it.

import { Button } from 'react-aria-components/Button';
import { goOnWithScores, stopScores } from '../../../state/work.ts';
import { scoringOf } from '../../../views/scoring.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { useWork } from '../../useWork.ts';
import { WorkProgress } from '../../WorkProgress.tsx';

const Stopped = () => (
  <div className="work">
    <p>Scoring was stopped.</p>
    <Button className="button" onPress={goOnWithScores}>
      Compute every score
    </Button>
  </div>
);

function Working() {
  const { lab } = useStage();
  return <WorkProgress label="Computing every score" work={useWork('all')} onStop={() => stopScores(lab)} />;
}

export function Scoring() {
  const state = useLab(scoringOf);
  if (state === 'none') return null;
  if (state === 'later') return <p className="work">Every score is computed when training stops.</p>;
  return state === 'stopped' ? <Stopped /> : <Working />;
}
