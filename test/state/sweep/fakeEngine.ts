// An engine that trains in no time and knows its results beforehand, with the ways in which a real one goes wrong. The page's
// side of it, from the connection to the kept runs, is the real one.

import { type Change, noted } from '../../../src/core/changes.ts';
import type { Checkpoint, Engine, Problem, RunRecord, Until, UserFile } from '../../../src/engine/api.ts';
import { createStatus } from '../../../src/engine/status.ts';
import type { Params } from '../../../src/params/schema.ts';

export const STEPS_PER_EPOCH = 2;

/** What the fake finds for a class that is held out: known to the tests. */
export const aucOf = ({ heldOut, seed }: Params): number =>
  Math.round((0.3 + 0.05 * heldOut + 0.01 * seed) * 1e6) / 1e6;

export interface Trouble {
  /** Data that cannot be had. */
  data?(params: Params): boolean;
  /** Data that is not here yet. */
  waits?(params: Params): Promise<void> | undefined;
  /** A loss that explodes. */
  explodes?(params: Params): boolean;
  /** Called at every step: true ends the engine. */
  dies?(params: Params, step: number): boolean;
  /** Called at every step: true loses the device. */
  loses?(params: Params, step: number): boolean;
  /** Waits before every step. */
  brake?(params: Params, step: number): Promise<void> | undefined;
}

const problemOf = (kind: Problem['kind'], message: string): Problem => ({ message, reasons: [], kind });
const moment = () => new Promise(resolve => setImmediate(resolve));

/** No two runs take equally long. */
let clock = 0;

export function fakeEngine(troubles: () => Trouble, built: Params[], onDeath: (reason: string) => void): Engine {
  const status = createStatus();
  let session: { params: Params; step: number; trainingMs: number; changes: readonly Change[] } | null = null;
  let training: Promise<void> | null = null;
  let halted = false;
  let lookedAt = '';
  let dead = false;
  const alive = () => {
    if (dead) throw new Error('The engine is gone.');
  };
  const last = () => session!.params.epochs * STEPS_PER_EPOCH;
  const progress = () => {
    const { step, trainingMs } = session!;
    const counts = { step, steps: last(), stepsPerEpoch: STEPS_PER_EPOCH, epoch: step / STEPS_PER_EPOCH };
    return { ...counts, imagesPerSecond: 100, secondsLeft: last() - step, trainingMs };
  };
  const rested = () => (session!.step === 0 ? 'idle' : session!.step >= last() ? 'finished' : 'paused');
  const begin = (params: Params, id: string, step: number, trainingMs: number) => {
    session = { params, step, trainingMs, changes: [] };
    const run = status.now.run + 1;
    status.change({ run, id, params, phase: rested(), activity: null, problem: null, progress: progress() });
  };
  const halt = async () => {
    halted = true;
    await training;
    halted = false;
  };
  const train = async (until: number) => {
    while (session!.step < Math.min(last(), until) && !halted) {
      const { params, step } = session!;
      await troubles().brake?.(params, step);
      await moment();
      if (halted) break;
      if (troubles().dies?.(params, step)) {
        dead = true;
        onDeath('a test killed it');
        return;
      }
      if (troubles().loses?.(params, step) || troubles().explodes?.(params)) {
        const problem = troubles().explodes?.(params)
          ? problemOf('training', 'At step 1 the loss was no longer a number.')
          : problemOf('device', 'The GPU was lost.');
        training = null;
        return status.change({ phase: 'failed', problem, progress: progress() });
      }
      session!.step += 1;
      clock += 1;
      session!.trainingMs += 10 + clock / 64;
      status.change({ progress: progress() });
    }
    training = null;
    status.change({ phase: rested(), progress: progress() });
  };
  const scoresOf = (params: Params) => {
    const auc = params.anomaly === 'none' ? null : aucOf(params);
    return { probability: { auc, averagePrecision: auc }, l2: { auc: auc && 1 - auc, averagePrecision: auc } };
  };
  const detection = () => {
    const [falsePositiveRate, truePositiveRate] = [Float64Array.of(0, 0.5, 1), Float64Array.of(0, 0.75, 1)];
    const { auc } = scoresOf(session!.params).probability;
    const scores = {
      calibrationScores: Float32Array.from({ length: 40 }, (_, i) => i),
      normalScores: Float32Array.of(1, 2, 3, 4, 50),
      anomalyScores: Float32Array.of(3, 30, 40, 50, 60),
    };
    return { scoreId: 'probability', count: 10, testCount: 10, auc, falsePositiveRate, truePositiveRate, ...scores };
  };

  return {
    async open([{ name, bytes }]: readonly UserFile[]) {
      const shape = { kind: 'image', height: 28, width: 28 };
      return {
        data: { id: `own-${bytes.join('-')}`, name, shape, classes: [], counts: { train: 1, test: 1 } } as never,
      };
    },
    async configure(params: Params, { id = '', checkpoint }: { id?: string; checkpoint?: Checkpoint } = {}) {
      alive();
      status.change({ phase: 'loading', activity: { text: 'Loading', fraction: null }, problem: null });
      await moment();
      await troubles().waits?.(params);
      await halt();
      built.push(params);
      if (troubles().data?.(params)) {
        status.change({ phase: session ? rested() : 'failed', problem: problemOf('data', 'No mirror answered.') });
        return status.now.problem;
      }
      status.change({ experiment: { counts: { train: 200 } } as never });
      begin(params, id, checkpoint?.step ?? 0, checkpoint?.trainingMs ?? 0);
      return null;
    },
    async update(params: Params) {
      if (!session) return;
      for (const id of ['beta', 'epochs'] as const)
        session.changes = noted(session.changes, { step: session.step, id, from: session.params[id], to: params[id] });
      session.params = params;
      status.change({ params, progress: progress() });
    },
    async start(until: Until = 'end') {
      alive();
      if (session && !training && session.step < last()) {
        status.change({ phase: 'training', problem: null });
        training = train(typeof until === 'number' ? until : Number.POSITIVE_INFINITY);
      }
      return status.version;
    },
    stop: halt,
    allow: async () => {},
    async rewind(id = '') {
      await halt();
      begin(session!.params, id, 0, 0);
    },
    async next({ after }: { after: number }) {
      for (;;) {
        alive();
        const place = `${status.now.run}:${session?.step}:${training === null}`;
        const isSeen = session && ['idle', 'paused', 'finished', 'training'].includes(status.now.phase);
        if (isSeen && place !== lookedAt) {
          lookedAt = place;
          return status.snapshot({ detection: detection() as never });
        }
        if (status.version > after) return status.snapshot({});
        await status.changed();
      }
    },
    async testSet() {
      throw new Error('not here');
    },
    async checkpoint() {
      alive();
      if (!session) return null;
      return { ...session, weights: [], slots: [], history: { training: [], calibration: [] } };
    },
    async work() {
      return null;
    },
    async giveUp() {},
    async record(_samples?: number, only?: 'probability' | 'l2'): Promise<RunRecord> {
      alive();
      const { params, step, trainingMs } = session!;
      const point = { step, epoch: step / STEPS_PER_EPOCH, loss: 150 + params.heldOut, reconstruction: 145, kl: 5 };
      return {
        format: 'vae-anomaly-lab/run',
        version: 2,
        params,
        changes: session!.changes,
        device: { backend: 'cpu', renderer: 'none', precision: 'float32' },
        counts: { train: 200, calibration: 10, testNormal: 5, testAnomalous: 5 },
        history: [point],
        calibration: [],
        scores: only ? { [only]: scoresOf(params)[only] } : scoresOf(params),
        timing: { steps: step, trainingMs, imagesPerSecond: 100 },
      };
    },
  } as unknown as Engine;
}
