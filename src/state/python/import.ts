// Weights that come back from PyTorch: a file that fits the network of the settings starts a run with them. What does not fit is said,
// and nothing changes.

import { DataError } from '../../core/dataError.ts';
import type { Checkpoint } from '../../engine/api.ts';
import { type Found, weightsIn } from '../../notebook/weightsIn.ts';
import { notify } from '../notices.ts';
import { page } from '../page.ts';
import { ask } from '../question.ts';
import { apply } from '../settings.ts';
import { lab, run } from '../store.ts';

/** A network here has a few million numbers; a file that has hundreds of times as many is another's. */
const MAX_BYTES = 400e6;

/** A state of the run that has been built, with other weights: nothing of how that one was trained is left. */
export function withWeights(base: Checkpoint, { weights, steps }: Found, name: string): Checkpoint {
  const names = base.names!.slice(0, base.weights.length);
  return {
    ...base,
    step: steps,
    trainingMs: 0,
    weights: names.map(each => weights.get(each)!),
    slots: base.slots.map(slot => new Float32Array(slot.length)),
    history: { training: [], calibration: [] },
    changes: [],
    weightsFrom: name.slice(0, 200),
  };
}

/** Reads a file of weights and, where it fits, starts a run with them; a trained one is asked about first. */
export async function importWeights(file: File): Promise<void> {
  try {
    if (file.size > MAX_BYTES) throw new DataError('It is larger than any file of weights of a network here.');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { params } = page.getState();
    const found = weightsIn(file.name, bytes, params);
    await ask('weights', () => begin(found, file.name));
  } catch (error) {
    notify('warning', `“${file.name}” could not be used: ${(error as Error).message}`);
  }
}

async function begin(found: Found, name: string): Promise<void> {
  await run.stop();
  const { pending, phase } = lab.getState();
  const problem = pending.length > 0 || phase === 'failed' ? await apply() : await run.whenReady();
  const base = problem ? null : await run.ask(engine => engine.checkpoint()).catch(() => null);
  if (!base?.names) {
    notify('warning', `The weights of “${name}” are not in use, because there is no run that could take them.`);
    return;
  }
  const { opened } = run;
  const from = withWeights(base, found, name);
  if (await run.configure(base.params, { from, ...(opened && { opened }) })) return;
  notify('info', `This run has the weights of “${name}”. It can be looked at, and trained on.`);
}
