// Runs that nobody sees: trained one after the other in a worker of their own, which keeps the data that it has loaded. Neither the
// page's run nor the kept ones know of them.

import type { RunRecord } from '../../engine/api.ts';
import type { Params } from '../../params/schema.ts';
import { meansOpened } from '../run/plan.ts';
import { createRun } from '../run/run.ts';
import { browser } from '../store.ts';
import { trainAgain, unrepeatable } from './again.ts';

/** How far the run of the moment is. */
export interface Standing {
  /** What is being done before it trains: "Loading MNIST"; null while it trains. */
  readonly activity: string | null;
  /** Of its steps, 0 to 1. */
  readonly share: number;
}

export interface Offstage {
  /**
   * Trains what the record says, and gives the record of that.
   * @throws the signal's reason when it aborts, or Error with a sentence
   */
  train(record: RunRecord, signal: AbortSignal, tell?: (standing: Standing) => void): Promise<RunRecord>;
  /** Ends the worker. */
  close(): void;
}

/** Why a run cannot be trained where there is nothing but its record; null where it can be. */
export function obstacleOffstage(record: RunRecord): string | null {
  const reason = unrepeatable(record);
  if (reason) return reason;
  const { data, anomalyData, params } = record;
  const own = params.dataset === 'own' ? data : anomalyData;
  return meansOpened({ ...params, compareWith: 'none' })
    ? `It was made with “${own?.name ?? 'files of somebody’s own'}”. Open those files in the lab, import the run there, and verify it.`
    : null;
}

/** @param backend where they compute, whatever the records say */
export function createOffstage(backend: Params['backend'] = 'auto'): Offstage {
  const seesNothing = { probes: [], selected: 0, own: null, positions: [], view: {} };
  const run = createRun({
    ...browser,
    say: () => {},
    onProcessor: () => {},
    request: () => seesNothing,
    onRequest: () => () => {},
  });
  return {
    async train(record, signal, tell = () => {}) {
      const { steps } = record.timing;
      const unsubscribe = run.store.subscribe(({ snapshot, phase }) => {
        if (!snapshot) return;
        const { activity, progress } = snapshot;
        const isTraining = phase === 'training';
        tell({
          activity: isTraining ? null : (activity?.text ?? null),
          share: isTraining ? Math.min(1, progress.step / steps) : 0,
        });
      });
      try {
        const own = (params: Params): Params => ({ ...params, backend, compareWith: 'none' });
        return await trainAgain(run, record, signal, own);
      } catch (error) {
        if (signal.aborted) await run.stop();
        throw error;
      } finally {
        unsubscribe();
      }
    },
    close: () => run.close(),
  };
}
