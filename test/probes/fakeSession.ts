// What a probe sees, without a network: numbers that say where they come from.

import { random } from '../../src/core/random.ts';
import { byteScaling, unscaled } from '../../src/core/scaling.ts';
import { type Fitted, lookAtLabels } from '../../src/engine/labelsLook.ts';
import { initialParams } from '../../src/params/schema.ts';
import type { Evaluation, RunView } from '../../src/probes/types.ts';
import type { ScoreId } from '../../src/scores/index.ts';
import { scores } from '../../src/scores/index.ts';

/** An evaluation from codes [count, latent] and one list of scores, which stands for every score there is. */
export function evaluationOf(latent: number, mean: ArrayLike<number>, score: ArrayLike<number>): Evaluation {
  return {
    count: score.length,
    latent,
    mean: Float32Array.from(mean),
    logVar: new Float32Array(mean.length).fill(-1),
    scores: everyScore(() => Float32Array.from(score)),
  };
}

const everyScore = (of: () => Float32Array) =>
  Object.fromEntries(Object.keys(scores).map(id => [id, of()])) as Record<ScoreId, Float32Array>;

function randomEvaluation(count: number, latent: number, stream: string): Evaluation {
  const rng = random(1, stream);
  const mean = Array.from({ length: count * latent }, () => rng.normal());
  const score = Array.from({ length: count }, () => rng.uniform());
  return evaluationOf(latent, mean, score);
}

/** Twelve anomalies to label, of which the first two are tested too; every classifier looks at the first number of the code. */
export const fakeFits = (latent: number): Fitted => {
  const linear = () => ({ weights: Float64Array.from({ length: latent }, (_, i) => (i === 0 ? 1 : 0)), intercept: 0 });
  return {
    ...{ normals: 30, available: 12 },
    isAmong: Uint8Array.from({ length: testCount }, (_, i) => (i % 7 === 0 && i < 14 ? 1 : 0)),
    fits: async counts =>
      counts.map(count => ({ count, fits: Array.from({ length: 5 }, () => ({ svm: linear(), logistic: linear() })) })),
  };
};

const testCount = 60;

/**
 * 60 test images of which 40 are scored, 30 calibration normals, a latent code of 3. `decode` answers with images that are
 * all of the first number of the code; test images are all of their position / 100.
 */
export function fakeSession(changes: Partial<RunView> = {}): RunView {
  const latent = changes.latent ?? 3;
  const filled = (n: number, of: (i: number) => number) =>
    Float32Array.from({ length: n * 784 }, (_, at) => of(Math.floor(at / 784)));
  return {
    values: { ...initialParams, latent },
    latent,
    testCount,
    classOf: position => position % 7,
    isAnomaly: Uint8Array.from({ length: testCount }, (_, i) => (i % 7 === 0 ? 1 : 0)),
    history: {
      training: [{ step: 1, epoch: 0.1, loss: 3, reconstruction: 2, kl: 1 }],
      calibration: [{ step: 1, epoch: 0.1, loss: 4, reconstruction: 2, kl: 2 }],
    },
    test: randomEvaluation(40, latent, 'test'),
    calibration: randomEvaluation(30, latent, 'calibration'),
    selected: 5,
    own: null,
    positions: [],
    ood: async () => ({ name: 'Others', scores: Float32Array.of(0.3, 0.1), total: 5, problem: null }),
    scoreId: 'probability',
    score: async x => Float32Array.from({ length: x.length / 784 }, (_, i) => x[i * 784]),
    testExamples: positions => filled(positions.length, i => positions[i] / 100),
    labelling: { look: seen => lookAtLabels(seen, fakeFits(latent)) },
    seen: stored => stored as Float32Array,
    stored: seen => unscaled(byteScaling, seen),
    decode: async z => filled(z.length / latent, i => z[i * latent]),
    corrupted: async () => null,
    pass: async x => {
      const n = x.length / 784;
      return {
        mean: Float32Array.from({ length: n * latent }, (_, i) => i),
        logVar: new Float32Array(n * latent),
        reconstruction: x.slice(),
      };
    },
    ...changes,
  };
}
