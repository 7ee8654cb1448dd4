import type { RunState } from '../../src/state/run/state.ts';

/** What the page knows after a look at a step. */
export const looked = (step: number, auc: number | null, changes: Record<string, unknown> = {}): Partial<RunState> => ({
  id: 'one',
  phase: 'training',
  snapshot: {
    run: 3,
    progress: { stepsPerEpoch: 10 },
    experiment: { data: { id: 'mnist' }, anomalyData: null },
  } as unknown as RunState['snapshot'],
  seen: {
    detection: {
      look: { auc, scoreId: 'probability', count: 2, testCount: 4, scores: Float32Array.of(1, 2), ...changes },
      run: 3,
      step,
    },
  } as unknown as RunState['seen'],
});
