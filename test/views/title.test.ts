import { expect, it } from 'vitest';
import { initialParams } from '../../src/params/schema.ts';
import type { LabState } from '../../src/state/store.ts';
import { titleOf } from '../../src/views/title.ts';

const state = (phase: LabState['phase'], step: number, auc?: number, lookedAt = step) =>
  ({
    phase,
    params: { ...initialParams, epochs: 5 },
    snapshot: { run: 3, progress: { step, steps: 50, epoch: step / 10 } },
    seen: auc === undefined ? {} : { detection: { run: 3, step: lookedAt, look: { auc } } },
  }) as unknown as LabState;

it.each([
  [state('idle', 0), 'VAE Anomaly Lab'],
  [state('loading', 0), 'Loading · VAE Anomaly Lab'],
  [state('training', 23), '46%, epoch 3 of 5 · VAE Anomaly Lab'],
  [state('training', 50), '100%, epoch 5 of 5 · VAE Anomaly Lab'],
  [state('paused', 23), 'Paused at 46% · VAE Anomaly Lab'],
  [state('finished', 50, 0.7061), 'Finished, AUC 0.706 · VAE Anomaly Lab'],
  [state('finished', 50, 0.7061, 40), 'Finished · VAE Anomaly Lab'],
  [state('failed', 23), 'Stopped · VAE Anomaly Lab'],
])('the title says how far the run is', (now, title) => expect(titleOf(now)).toBe(title));

it('a sweep says which of its runs it trains', () => {
  expect(titleOf(state('training', 23), '3 of 10')).toBe('Sweep, 3 of 10 · VAE Anomaly Lab');
});
