// A run as it may have been, for tests that bend one thing of it.

import { models } from '../../../src/models/index.ts';
import { initialParams, type Params } from '../../../src/params/schema.ts';
import type { HistoryPoint } from '../../../src/probes/types.ts';
import type { KeptRun } from '../../../src/state/runs/types.ts';

/** A point of a curve with the terms of the model. */
const pointOf =
  ({ model }: Params) =>
  (step: number, loss: number): HistoryPoint => ({
    ...{ step, epoch: step / 100, loss },
    ...Object.fromEntries(models[model].losses.map((id, i) => [id, i === 0 ? loss - 5 : 5])),
  });

export const aRun = (id = 'a', params: Partial<Params> = {}, more: Partial<KeptRun> = {}): KeptRun => {
  const all = { ...initialParams, ...params };
  const point = pointOf(all);
  return {
    id,
    created: '2026-05-01T10:00:00.000Z',
    updated: '2026-05-01T10:05:00.000Z',
    name: `Run ${id}`,
    note: '',
    imported: null,
    lab: '0.1.0',
    record: {
      format: 'vae-anomaly-lab/run',
      version: 2,
      params: all,
      changes: [],
      device: { backend: 'webgl', renderer: 'A renderer', precision: 'float32' },
      counts: { train: 10_000, calibration: 5000, testNormal: 9108, testAnomalous: 892 },
      history: [point(1, 540), point(100, 200), point(250, 170)],
      calibration: [point(1, 541)],
      scores: { probability: { auc: 0.8, averagePrecision: null } },
      timing: { steps: 250, trainingMs: 4000, imagesPerSecond: 6250, longestTaskMs: 40 },
    },
    roc: { score: 'probability', falsePositiveRate: [0, 0.1, 1], truePositiveRate: [0, 0.6, 1] },
    threshold: {
      score: 'probability',
      setBy: 'calibration',
      calibrationRate: 0.05,
      value: 0.4,
      caught: 200,
      missed: 692,
      falseAlarms: 455,
      passed: 8653,
    },
    labels: {
      ...{ score: 'probability', available: 500, normals: 1000, calibration: 5000, leftOut: 0 },
      ...{ testNormals: 9108, testAnomalies: 892, falseAlarmRate: 0.05 },
      unsupervised: { auc: 0.8, accuracy: 0.9, f1: 0.4 },
      rows: [
        {
          count: 1,
          worth: { svm: [{ auc: 0.6, accuracy: 0.8, f1: null }], logistic: [{ auc: 0.7, accuracy: 0.8, f1: 0 }] },
        },
      ],
    },
    ...more,
  };
};
