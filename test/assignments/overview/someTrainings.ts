// Runs of a class, trained by the lab's engine in plain JavaScript.

import type { RunRecord } from '../../../src/engine/api.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import { emptyLab, trained } from '../../engine/tinyLab.ts';

const params: Params = {
  ...initialParams,
  ...{ dataset: 'strokes', trainSize: 500, hidden: '16', epochs: 1, samples: 1, backend: 'cpu' },
} as Params;

/** A record a seed, trained in plain JavaScript. */
export async function someTrainings(seeds: readonly number[] = [1, 2]): Promise<RunRecord[]> {
  const engine = emptyLab();
  const records: RunRecord[] = [];
  for (const seed of seeds) {
    const problem = await engine.configure({ ...params, seed }, { id: `seed-${seed}` });
    if (problem) throw new Error(problem.message);
    await trained(engine);
    records.push(await engine.record(1, 'probability'));
  }
  await engine.close();
  return records;
}
