// A short run on Strokes, looked at once: small enough to be shipped, real enough to be true.

import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { env, setBackend } from '@tensorflow/tfjs-core';
import type { Values } from '../src/core/examples.ts';
import { PER_PAGE } from '../src/core/gallery.ts';
import { datasets } from '../src/datasets/index.ts';
import type { TestSet } from '../src/engine/api.ts';
import { deal } from '../src/engine/data.ts';
import { fitScores } from '../src/engine/fits.ts';
import { createLabelling } from '../src/engine/labelling.ts';
import { createSession } from '../src/engine/session.ts';
import { createWorkBoard } from '../src/engine/work.ts';
import { initialParams, type Params } from '../src/params/schema.ts';
import { type ProbeId, probes } from '../src/probes/index.ts';
import { looks } from '../src/probes/looks/index.ts';
import type { Probe } from '../src/probes/types.ts';
import { scoreIds } from '../src/scores/index.ts';
import type { ExampleJourney } from '../src/state/example.ts';
import { pack } from '../src/state/pack.ts';

const params: Params = { ...initialParams, dataset: 'strokes', epochs: 25 };
/** Test images that are shipped. */
const SHOWN = 400;
const CALIBRATION = 1000;

export async function makeExample(log: (line: string) => void): Promise<string> {
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(`${process.cwd()}/node_modules/@tensorflow/tfjs-backend-wasm/dist/`);
  if (!(await setBackend('wasm'))) throw new Error('WebAssembly could not be started.');

  const made = await datasets[params.dataset].make!();
  const images = deal(params, made, null);
  const session = createSession(params, images);
  const steps = params.epochs * session.stepsPerEpoch;
  while (session.step < steps) {
    session.train();
    session.record();
    await session.settle();
    if (session.step % session.stepsPerEpoch === 0)
      log(`epoch ${session.step / session.stepsPerEpoch} of ${params.epochs}`);
  }
  const ids = scoreIds;
  const fits = await fitScores(session, ids, async () => {});
  const pace = { now: () => performance.now(), rest: async () => {} };
  const plain = { ids, samples: params.samples, fits, rest: async () => {} };
  const test = await session.evaluate('test', { ...plain, count: SHOWN });
  const calibration = await session.evaluate('calibration', { ...plain, count: CALIBRATION });
  const view = session.view({
    test,
    calibration,
    values: params,
    selected: 0,
    own: null,
    positions: Array.from({ length: PER_PAGE }, (_, i) => i),
    labelling: createLabelling(pace, createWorkBoard(pace)).of(session, 0, () => false),
    ood: async () => ({ name: '', scores: new Float32Array(0), total: 0, problem: null }),
    scoreId: 'probability',
    score: async () => new Float32Array(1),
  });
  const seen: Record<string, unknown> = {};
  for (const [id, probe] of Object.entries(probes) as [ProbeId, Probe<unknown>][])
    if (probe.needs?.(params) !== null) seen[id] = await looks[id](view);
  const journeys: ExampleJourney[] = [];
  for (let position = 0; position < PER_PAGE; position++) {
    const { mean, sigma, reconstruction } = await looks.journey({ ...view, selected: position });
    journeys.push({ position, mean, sigma, reconstruction });
  }
  const all = images.testSet(0);
  const testSet: Omit<TestSet, 'shape' | 'statistics'> = {
    run: 0,
    count: SHOWN,
    values: all.values.slice(0, SHOWN * 784) as Values,
    labels: all.labels.slice(0, SHOWN),
    from: all.from.slice(0, SHOWN),
    index: all.index.slice(0, SHOWN),
    isAnomaly: all.isAnomaly.slice(0, SHOWN),
    factors: Object.fromEntries(Object.entries(all.factors).map(([name, values]) => [name, values.slice(0, SHOWN)])),
  };
  log(`AUC ${(seen.detection as { auc: number }).auc.toFixed(3)} on ${SHOWN} images`);
  return JSON.stringify(pack({ params, step: session.step, testSet, looks: seen, journeys }));
}
