// Facts that are set by hand, for tests of what reads them.

import { confusion } from '../../src/core/confusion.ts';
import { roc } from '../../src/core/roc.ts';
import { thresholdAt } from '../../src/core/threshold.ts';
import type { TestSet } from '../../src/engine/api.ts';
import { initialParams } from '../../src/params/schema.ts';
import type { Detection } from '../../src/probes/detection.ts';
import type { Looks } from '../../src/probes/index.ts';
import type { Facts } from '../../src/state/lesson/facts.ts';

interface Given extends Partial<Omit<Facts, 'looks'>> {
  readonly auc?: number | null;
  readonly active?: number;
  readonly reconstruction?: number;
  readonly kl?: number;
  readonly spread?: number;
  readonly best?: number;
  /** Null: nothing was scored. */
  readonly scores?: readonly number[] | null;
  readonly truth?: readonly number[];
}

const calibrationScores = Float32Array.from({ length: 100 }, (_, i) => i);

export function someFacts({
  auc,
  active = 2,
  reconstruction = 160,
  kl = 5,
  spread = 1.4,
  best = 0.8,
  scores = [10, 99, 20, 97],
  truth = [0, 0, 1, 1],
  ...given
}: Given = {}): Facts {
  const isOf = (kind: number) =>
    Float32Array.from(scores ?? [])
      .filter((_, i) => truth[i] === kind)
      .sort();
  const [normalScores, anomalyScores] = [isOf(0), isOf(1)];
  const curve = scores && roc(scores, truth);
  const detection =
    scores &&
    ({
      ...{ normalScores, anomalyScores, calibrationScores },
      ...{ scoreId: 'probability', count: scores.length, testCount: scores.length, anomalies: anomalyScores.length },
      ...curve,
      scores: Float32Array.from(scores),
      ...(auc !== undefined && { auc }),
    } as unknown as Detection);
  const point = { step: 10, epoch: 1, loss: reconstruction + kl, reconstruction, kl };
  const looks = {
    ...(detection && { detection }),
    units: { active },
    history: { training: [point], calibration: [point] },
    latent: { count: 2, dimensions: 1, mean: Float32Array.of(-spread, spread) },
    labels: {
      ...{ labelled: 20, isWhole: true },
      rows: [
        { count: 10, worth: { svm: [{ auc: 0.1 }] } },
        { count: 20, worth: { svm: [{ auc: 0.5 }, { auc: null }, { auc: 0.7 }] } },
      ],
    },
    scoreTable: { rows: [{ id: 'l2', auc: best, averagePrecision: null }] },
  } as unknown as Partial<Looks>;
  const threshold = thresholdAt(calibrationScores, 0.05);
  return {
    params: initialParams,
    applied: initialParams,
    begun: null,
    step: 10,
    epoch: 1,
    isTraining: false,
    isOver: true,
    confusion: detection ? confusion(normalScores, anomalyScores, threshold) : null,
    testSet: {
      count: 4,
      isAnomaly: Uint8Array.from(truth),
      values: Uint8Array.of(10, 30, 20, 20),
    } as unknown as TestSet,
    selected: 0,
    sweep: null,
    second: null,
    ...given,
    looks,
  };
}
