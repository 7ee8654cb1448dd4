// What is compared with what.

import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { comparisonOf, type Stage } from '../../../state/comparison.ts';
import { dataOf, keptScores } from '../../../state/keptScores.ts';
import { kept } from '../../../state/runs/store.ts';
import type { LabState } from '../../../state/store.ts';
import { sideOptions } from '../../../views/comparison.ts';
import { useLab } from '../../useLab.ts';
import { useStage } from '../../useStage.ts';
import { SmallSelect } from '../SmallSelect.tsx';
import { TaskBar } from '../TaskBar.tsx';
import { useObstacle } from '../useAtRest.ts';
import { runNames } from './names.ts';

/** Null before the run and its test set are here. */
function stageOf(state: LabState): Stage | null {
  const { snapshot, testSet, params } = state;
  if (!snapshot || !testSet || testSet.run !== snapshot.run) return null;
  const { seed } = snapshot.params;
  const { run, progress } = snapshot;
  return { run, step: progress.step, samples: params.samples, seed, data: dataOf(state), testSet };
}

export function Choice() {
  const { lab, run: onStage } = useStage();
  const comparison = comparisonOf(onStage);
  const params = useLab(state => state.applied ?? state.params);
  const run = useLab(state => state.id);
  const data = useLab(dataOf);
  const { lists } = useStore(keptScores.store);
  const { runs } = useStore(kept);
  const obstacle = useObstacle();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names are those of the kept runs
  const options = useMemo(() => sideOptions(params, lists, run, data, runNames()), [params, lists, run, data, runs]);
  const [chosen, setChosen] = useState<readonly [string, string]>(['probability', 'negativeElbo']);
  const free = options.filter(({ reason }) => reason === null);
  const sideOf = (which: 0 | 1) => free.find(({ id }) => id === chosen[which]) ?? free[which];
  const [a, b] = [sideOf(0), sideOf(1)];
  const start = () => {
    const stage = stageOf(lab.getState());
    if (stage) void comparison.compare(a.side, b.side, stage);
  };
  return (
    <div className="comparison-choice">
      <SmallSelect label="A" value={a.id} options={options} onChange={id => setChosen([id, b.id])} />
      <SmallSelect label="B" value={b.id} options={options} onChange={id => setChosen([a.id, id])} />
      <TaskBar
        task={comparison.task}
        name="Comparing"
        obstacle={obstacle ?? (a.id === b.id ? 'Choose two different ones.' : null)}
        onStart={start}
      >
        Compare
      </TaskBar>
    </div>
  );
}
