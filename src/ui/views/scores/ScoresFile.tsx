// Every test image under every score, as a file: one row an image, found again in the dataset by its index.

import { models } from '../../../models/index.ts';
import { scoresOf } from '../../../scores/applies.ts';
import { saveAs } from '../../../state/download.ts';
import { ofEach } from '../../../state/ofEach.ts';
import { scoredParts } from '../../../state/scoredParts.ts';
import type { Stage } from '../../../state/store.ts';
import { createTask } from '../../../state/task.ts';
import { scoresHead, scoresLines } from '../../../views/scoresFile.ts';
import { fileName } from '../../card/files.ts';
import { useStage } from '../../useStage.ts';
import { TaskBar } from '../TaskBar.tsx';
import { useObstacle } from '../useAtRest.ts';

/** Of each run. */
const taskOf = ofEach((_: Stage) => createTask());

const start = (of: Stage) =>
  taskOf(of).run(async ({ tell, isStopped }) => {
    const { testSet, snapshot, params, id } = of.lab.getState();
    if (!testSet || !snapshot) return;
    const lines = [scoresHead(snapshot.params)];
    const ids = scoresOf(models[snapshot.params.model]);
    for await (const part of scoredParts(question => of.run.ask(question), ids, params.samples)) {
      lines.push(scoresLines(part, testSet, snapshot.params));
      tell(part.to / part.total);
      if (isStopped()) return;
    }
    const name = fileName('all-scores', id.slice(-10), snapshot.progress.step, 'csv');
    saveAs(new Blob(lines, { type: 'text/csv;charset=utf-8' }), name);
  });

export function ScoresFile() {
  const stage = useStage();
  return (
    <TaskBar
      task={taskOf(stage)}
      name="Scoring the whole test set"
      obstacle={useObstacle()}
      onStart={() => void start(stage)}
    >
      Save every score of the test set (CSV)
    </TaskBar>
  );
}
