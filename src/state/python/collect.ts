// All of a run that a notebook is written from, asked of the engine while the run rests.

import { roc } from '../../core/roc.ts';
import type { Device, Experiment } from '../../engine/api.ts';
import { models } from '../../models/index.ts';
import { scoresFor } from '../../notebook/notebook.ts';
import type { Checked, NotebookRun } from '../../notebook/types.ts';
import type { Params } from '../../params/schema.ts';
import type { ScoreId } from '../../scores/index.ts';
import { sampleNoise } from '../../scores/noise.ts';
import { type Ask, scoredParts, WentOn } from '../scoredParts.ts';

/** How many examples the notebook compares with the lab, half of them anomalies where there are so many. */
const TEN = 10;
/** Between devices: what rounding leaves, and what half precision does. */
const TOLERANCE: Readonly<Record<Device['precision'], number>> = { float32: 1e-3, float16: 2e-2 };

/** Places of the first five normals and the first five anomalies of a test list, rising; of others where there are fewer. */
export function toCheck(isAnomaly: Uint8Array): Uint32Array<ArrayBuffer> {
  const all = [...isAnomaly.keys()];
  const of = (kind: number) => all.filter(i => isAnomaly[i] === kind);
  const [normal, odd] = [of(0), of(1)];
  const some = odd.slice(0, Math.max(TEN / 2, TEN - normal.length));
  return Uint32Array.from([...normal.slice(0, TEN - some.length), ...some]).sort();
}

/** What the page knows of the run. */
export interface Known {
  readonly name: string;
  readonly params: Params;
  readonly stepsPerEpoch: number;
  readonly experiment: Experiment;
  /** The run as it is exported. */
  readonly record: string;
}

interface Working {
  tell(done: number): void;
  isStopped(): boolean;
}

/**
 * @returns null where it was stopped
 * @throws WentOn the run has changed meanwhile
 */
export async function collect(ask: Ask, known: Known, { tell, isStopped }: Working): Promise<NotebookRun | null> {
  const { params, experiment } = known;
  const [saved, dealt] = [await ask(engine => engine.checkpoint()), await ask(engine => engine.dealt())];
  if (!saved?.names) throw new WentOn();
  const { parts } = dealt;
  const ids = scoresFor(params);
  const samples = models[params.model].losses.some(id => id === 'kl') ? params.samples : 1;
  const every = Object.fromEntries(ids.map(id => [id, new Float32Array(parts.test.length)]));
  for await (const part of scoredParts(ask, ids, params.samples)) {
    if (part.step !== saved.step) throw new WentOn();
    for (const id of ids) every[id].set(part.scores[id]!, part.from);
    tell(part.to / part.total);
    if (isStopped()) return null;
  }
  const latent = models[params.model].codeLength(dealt.shape, params);
  const positions = toCheck(parts.isAnomaly);
  const noise = new Float32Array(samples * positions.length * latent);
  for (let l = 0; l < samples; l++)
    positions.forEach((place, i) => {
      noise.set(sampleNoise(params.seed, l, place, latent), (l * positions.length + i) * latent);
    });
  const of = <T>(make: (id: ScoreId) => T) => Object.fromEntries(ids.map(id => [id, make(id)]));
  const checked: Checked = {
    ...{ positions, noise, samples },
    scores: of(id => Float32Array.from(positions, place => every[id][place])),
    auc: of(id => roc(every[id], parts.isAnomaly).auc),
    tolerance: TOLERANCE[experiment.device.precision],
  };
  return {
    name: known.name,
    params,
    step: saved.step,
    stepsPerEpoch: known.stepsPerEpoch,
    data: { name: experiment.data.name, credit: experiment.data.credit },
    weights: saved.names.slice(0, saved.weights.length).map((name, i) => ({ name, values: saved.weights[i] })),
    ...{ dealt, checked, record: known.record },
  };
}
