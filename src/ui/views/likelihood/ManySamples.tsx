// Importance weighting with many samples: how many, and the work that it takes.

import { useState } from 'react';
import { likelihoodsOf } from '../../../state/likelihoods.ts';
import { whole } from '../../../views/numbers.ts';
import { useStage } from '../../useStage.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { TaskBar } from '../TaskBar.tsx';
import { useObstacle } from '../useAtRest.ts';

const CHOICES = [50, 500, 5000];

export function ManySamples() {
  const { lab, run } = useStage();
  const likelihoods = likelihoodsOf(run);
  const [samples, setSamples] = useState(CHOICES[1]);
  const obstacle = useObstacle();
  const start = () => {
    const { testSet } = lab.getState();
    if (testSet) void likelihoods.estimate(samples, testSet);
  };
  return (
    <div className="many-samples">
      <SmallSelect
        label="Importance weighting with"
        value={String(samples)}
        options={CHOICES.map(count => ({ id: String(count), label: `${whole(count)} samples` }))}
        onChange={value => setSamples(Number(value))}
      />
      <TaskBar task={likelihoods.task} name="Importance weighting" obstacle={obstacle} onStart={start}>
        Estimate
      </TaskBar>
      <p className="soft small">What is known so far stands above all along, and stays when you stop.</p>
    </div>
  );
}
