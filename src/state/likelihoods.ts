// The likelihood of the test images with as many samples as somebody asks for: it may take minutes, so what is known so far
// can be read all along, and stays when it is stopped.

import { createStore } from 'zustand/vanilla';
import { type Likelihood, likelihood } from '../core/likelihood.ts';
import type { Truth } from '../core/truth.ts';
import { ofEach } from './ofEach.ts';
import type { Run } from './run/types.ts';
import { type Ask, scoredParts } from './scoredParts.ts';
import { createTask } from './task.ts';

export interface Estimated {
  readonly run: number;
  readonly step: number;
  readonly samples: number;
  /** Images so far, of how many. */
  readonly count: number;
  readonly total: number;
  readonly normal: Likelihood;
  readonly anomalous: Likelihood;
}

export function createLikelihoods(ask: Ask) {
  const store = createStore<{ readonly estimated: Estimated | null }>(() => ({ estimated: null }));
  const task = createTask();
  return {
    store,
    task,
    /** @param truth of the test set, [total] */
    estimate: (samples: number, { isAnomaly }: Pick<Truth, 'isAnomaly'>): Promise<void> =>
      task.run(async ({ tell, isStopped }) => {
        const nats = { negativeElbo: [] as number[], importance: [] as number[], kl: [] as number[] };
        for await (const { run, step, to, total, scores } of scoredParts(
          ask,
          ['negativeElbo', 'importance'],
          samples,
        )) {
          for (const id of ['negativeElbo', 'importance', 'kl'] as const)
            for (const one of scores[id]!) nats[id].push(one);
          const normal = likelihood(nats, i => isAnomaly[i] === 0);
          const anomalous = likelihood(nats, i => isAnomaly[i] !== 0);
          store.setState({ estimated: { run, step, samples, count: to, total, normal, anomalous } });
          tell(to / total);
          if (isStopped()) return;
        }
      }),
  };
}

/** Of a run. */
export const likelihoodsOf = ofEach((run: Run) => createLikelihoods(question => run.ask(question)));
