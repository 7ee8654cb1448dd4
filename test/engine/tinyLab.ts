// A lab in plain JavaScript with the tiny dataset open: 45 images to train on, 5 steps an epoch, 20 in all.

import type { Engine, Snapshot } from '../../src/engine/api.ts';
import { createLab, type Lab, type LabHost } from '../../src/engine/lab.ts';
import type { Pace } from '../../src/engine/pace.ts';
import type { Params } from '../../src/params/schema.ts';
import { tinyParams } from './tiny.ts';
import { tinyFiles } from './tinyFiles.ts';
import { untilRest } from './watching.ts';

// Node hands out a thousand messages before it looks at a timer: resting through messages would starve the watchers here.
export const nodePace: Pace = {
  now: () => performance.now(),
  rest: () => new Promise(resolve => setImmediate(resolve)),
};

export const paramsOf = (changes: Partial<Params> = {}): Params => ({
  ...tinyParams,
  dataset: 'own',
  epochs: 4,
  ...changes,
});

/** No dataset can be fetched by it: nothing listens at its base. */
export const emptyLab = (pace = nodePace, load?: LabHost['load']): Lab =>
  createLab({ pace, thread: 'page', base: 'http://localhost:1/', ...(load && { load }) });

export async function tinyLab(changes: Partial<Params> = {}, pace = nodePace): Promise<Lab> {
  const engine = emptyLab(pace);
  await openTiny(engine);
  await engine.configure(paramsOf(changes));
  return engine;
}

/** Opens the tiny dataset: what `own` means from then on. Gives its id. */
export async function openTiny(engine: Engine, files = tinyFiles()): Promise<string> {
  const answer = await engine.open(files);
  if ('problem' in answer) throw new Error(answer.problem.message);
  return answer.data.id;
}

/** Starts, and gives the snapshot in which it rests again. */
export async function trained(engine: Engine, until: 'end' | 'step' | 'epoch' = 'end'): Promise<Snapshot> {
  await engine.start(until);
  return (await untilRest(engine)).last;
}

export const later = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));
