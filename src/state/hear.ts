// What the page does about the engine's words, beyond drawing them: fetch the test set of a new run, keep a checkpoint,
// pass notes on, replace a device that was lost, and put Strokes in the place of data that nobody insisted on.

import { datasets } from '../datasets/index.ts';
import type { Engine, Problem, Snapshot } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { notify } from './notices.ts';
import { lab } from './store.ts';

const CHECKPOINT_MS = 15_000;

let testSetOf = '';
let savedAt = 0;
let saving = false;
let notedRun = 0;
let reviving = false;

/** What decides which images are in the test set, and in which order. */
const testSetKey = ({ dataset, anomaly, heldOut, anomalyDataset, seed }: Params, origin: string) =>
  [dataset, anomaly, heldOut, anomalyDataset, seed, origin].join();

async function fetchTestSet(engine: Engine, { run, params, experiment }: Snapshot): Promise<void> {
  const key = testSetKey(params, experiment?.origin ?? '');
  if (key === testSetOf) {
    // The same images belong to the new run as well.
    const { testSet } = lab.getState();
    if (testSet && testSet.run > 0 && testSet.run !== run) lab.setState({ testSet: { ...testSet, run } });
    return;
  }
  testSetOf = key;
  const testSet = await engine.testSet().catch(() => null);
  if (!testSet && key === testSetOf) testSetOf = '';
  if (!testSet || key !== testSetOf) return;
  lab.setState(({ selected }) => ({ testSet, brushed: null, selected: selected < testSet.count ? selected : 0 }));
}

async function saveCheckpoint(engine: Engine): Promise<void> {
  if (saving) return;
  saving = true;
  const checkpoint = await engine.checkpoint().catch(() => null);
  if (checkpoint) lab.setState({ checkpoint });
  savedAt = performance.now();
  saving = false;
}

export function hear(snapshot: Snapshot, engine: Engine, revive: (goOn: boolean) => Promise<void>): void {
  const { run, phase, problem, experiment, progress } = snapshot;
  if (run > 0 && phase !== 'loading' && phase !== 'compiling') void fetchTestSet(engine, snapshot);
  if (run > notedRun) {
    notedRun = run;
    lab.setState({ longestTaskMs: 0, checkpoint: null });
    for (const note of experiment?.notes ?? []) notify('info', note);
  }
  if (phase === 'training' && performance.now() - savedAt > CHECKPOINT_MS) void saveCheckpoint(engine);
  if ((phase === 'paused' || phase === 'finished') && lab.getState().checkpoint?.step !== progress.step)
    void saveCheckpoint(engine);
  if (problem?.kind === 'device' && !reviving) {
    reviving = true;
    notify('warning', problem.message);
    void revive(true).finally(() => {
      reviving = false;
    });
  }
}

/** Params with Strokes in the place of a dataset that was only the default, or null if somebody chose it. */
export function strokesInstead(problem: Problem): Params | null {
  const { params, chosen } = lab.getState();
  if (problem.kind !== 'data' || params.dataset === 'strokes' || params.anomaly === 'other-dataset') return null;
  if (chosen.includes('dataset')) return null;
  const text = `${datasets[params.dataset].label} could not be loaded here, so the lab goes on with Strokes, which it draws itself. `;
  notify('info', `${text}Choose the dataset again to see why, or open its files from this computer.`);
  const instead: Params = { ...params, dataset: 'strokes' };
  lab.setState({ params: instead });
  return instead;
}
