// What the classifiers wait for: the end of training, their fitting, or somebody who stopped it.

import { Button } from 'react-aria-components/Button';
import { goOnWithScores, stopScores } from '../../../state/work.ts';
import { fittingOf } from '../../../views/scoring.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { useWork } from '../../useWork.ts';
import { WorkProgress } from '../../WorkProgress.tsx';

const Stopped = () => (
  <div className="work">
    <p>Fitting was stopped.</p>
    <Button className="button" onPress={goOnWithScores}>
      Fit the classifiers
    </Button>
  </div>
);

function Working() {
  const { lab } = useStage();
  return <WorkProgress label="Fitting classifiers" work={useWork('labels')} onStop={() => stopScores(lab)} />;
}

export function Fitting() {
  const state = useLab(fittingOf);
  if (state === 'none') return null;
  if (state === 'later') return <p className="work">The classifiers are fitted when training stops.</p>;
  return state === 'stopped' ? <Stopped /> : <Working />;
}
