// The title of the page: how far the run is, for whoever has another tab open.

import type { LabState } from '../state/store.ts';
import { share, wholePercent } from './numbers.ts';

export const NAME = 'VAE Anomaly Lab';

type Titled = Pick<LabState, 'phase' | 'snapshot' | 'seen' | 'params'>;

/** "45% · epoch 2 of 5 · VAE Anomaly Lab"; a sweep says its own. @param sweep "3 of 10", where one runs */
export function titleOf(state: Titled, sweep: string | null = null): string {
  if (sweep) return `Sweep, ${sweep} · ${NAME}`;
  const { phase, snapshot, params, seen } = state;
  const { step = 0, steps = 0, epoch = 0 } = snapshot?.progress ?? {};
  const percent = steps > 0 ? wholePercent(step / steps) : '';
  const place = `epoch ${Math.min(params.epochs, Math.floor(epoch) + 1)} of ${params.epochs}`;
  const { detection } = seen;
  const auc = detection?.run === snapshot?.run && detection?.step === step ? detection?.look.auc : null;
  const words: Partial<Record<typeof phase, string>> = {
    loading: 'Loading',
    compiling: 'Preparing',
    training: `${percent}, ${place}`,
    paused: `Paused at ${percent}`,
    finished: typeof auc === 'number' ? `Finished, AUC ${share(auc)}` : 'Finished',
    failed: 'Stopped',
  };
  const word = words[phase];
  return word ? `${word} · ${NAME}` : NAME;
}
