// The record of a run, as it is exported and as other programs may read it.

import { before, type Change } from '../core/changes.ts';
import { averagePrecision, roc } from '../core/roc.ts';
import type { Evaluation } from '../probes/types.ts';
import type { DataUsed, Experiment, RunRecord } from './api.ts';
import type { Session } from './session.ts';

/** Scored on the whole test set; `trainingMs` counts training steps only. */
export function runRecord(session: Session, experiment: Experiment, test: Evaluation, trainingMs: number): RunRecord {
  const truth = session.images.parts.isAnomaly;
  const { data, anomalyData } = experiment;
  // Nothing was trained yet with what was set after the last step, but for the plan of how long to train.
  const isIdle = ({ step, id }: Change) => step >= session.step && id !== 'epochs';
  const { changes } = session.history;
  const { backend, renderer, precision } = experiment.device;
  return {
    format: 'vae-anomaly-lab/run',
    version: 2,
    params: before(session.params, changes.filter(isIdle)),
    changes: changes.filter(change => !isIdle(change)),
    ...(session.weightsFrom !== null && { weightsFrom: session.weightsFrom }),
    data: named(data),
    ...(anomalyData && { anomalyData: named(anomalyData) }),
    device: { backend, renderer, precision },
    counts: experiment.counts,
    history: session.history.training,
    calibration: session.history.calibration,
    scores: Object.fromEntries(
      Object.entries(test.scores).map(([id, score]) => [
        id,
        { auc: roc(score, truth).auc, averagePrecision: averagePrecision(score, truth) },
      ]),
    ),
    timing: {
      steps: session.step,
      trainingMs,
      imagesPerSecond: trainingMs > 0 ? (1000 * session.step * session.params.batch) / trainingMs : 0,
    },
  };
}

const named = ({ id, name, origin, checksums }: DataUsed) => ({ id, name, origin, checksums });
