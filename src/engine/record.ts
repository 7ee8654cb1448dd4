// The record of a run, as it is exported and as other programs may read it.

import { averagePrecision, roc } from '../core/roc.ts';
import type { Evaluation } from '../probes/types.ts';
import type { DataUsed, Experiment, RunRecord } from './api.ts';
import type { Session } from './session.ts';

/** Scored on the whole test set; `trainingMs` counts training steps only. */
export function runRecord(session: Session, experiment: Experiment, test: Evaluation, trainingMs: number): RunRecord {
  const truth = session.images.parts.isAnomaly;
  const { data, anomalyData } = experiment;
  const { backend, renderer, precision } = experiment.device;
  return {
    format: 'vae-anomaly-lab/run',
    version: 1,
    params: session.params,
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

const named = ({ id, name }: DataUsed) => ({ id, name });
