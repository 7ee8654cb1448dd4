// What is said to people who do not see the page: phases at once, epochs at a rate that leaves time for other things to be
// heard, and in the end the number that stands on the page, which is there only when the whole test set is scored.

import type { LabState } from '../state/store.ts';
import { share, significant, whole } from './numbers.ts';

/** Epochs are told no more often than this. */
export const QUIET_MS = 12_000;

export type Announced = Pick<LabState, 'phase' | 'snapshot' | 'seen' | 'params' | 'visible'>;

/** What was said last, and what is still to be said. */
export interface Spoken {
  readonly atMs: number;
  readonly epoch: number;
  /** The run and the step that have come to rest and whose AUC is not known yet; null: nothing is owed. */
  readonly owed: string | null;
}

export const silence: Spoken = { atMs: Number.NEGATIVE_INFINITY, epoch: 0, owed: null };

export interface Announcement {
  /** Null: nothing is said. */
  readonly text: string | null;
  readonly spoken: Spoken;
}

const epochOf = ({ snapshot }: Announced): number => Math.floor(snapshot?.progress.epoch ?? 0);
const placeOf = ({ snapshot }: Announced): string => `${snapshot?.run}:${snapshot?.progress.step}`;

/** ", loss 152, AUC 0.706", of the present run. */
function numbers({ snapshot, seen: { history, detection } }: Announced): string {
  const loss = history?.run === snapshot?.run ? history?.look.training.at(-1)?.loss : undefined;
  const auc = detection?.run === snapshot?.run ? detection?.look.auc : undefined;
  return [
    loss === undefined ? '' : `, loss ${significant(loss)}`,
    auc === undefined || auc === null ? '' : `, AUC ${share(auc)}`,
  ].join('');
}

/** Whether the page shows the whole test set at the step at which the run rests, and the loss if it shows one. */
function isScored({ snapshot, seen: { detection, history }, visible }: Announced): boolean {
  const isNow = (look?: { run: number; step: number }) =>
    look?.run === snapshot?.run && look?.step === snapshot?.progress.step;
  if (!detection || !isNow(detection) || (visible.history && !isNow(history))) return false;
  return detection.look.count === detection.look.testCount;
}

const restWords = (state: Announced): string => {
  const { phase, snapshot, params } = state;
  const step = snapshot?.progress.step ?? 0;
  const where =
    phase === 'finished'
      ? `Finished after ${whole(step)} steps`
      : `Paused in epoch ${epochOf(state)} of ${params.epochs}`;
  return `${where}${numbers(state)}.`;
};

/** What is to be said of a change from one state to the next. */
export function announce(state: Announced, before: Announced, spoken: Spoken, nowMs: number): Announcement {
  const { phase } = state;
  const epoch = epochOf(state);
  const said = (text: string, owed: string | null = null): Announcement => ({
    text,
    spoken: { atMs: nowMs, epoch, owed },
  });
  const rests = phase === 'finished' || phase === 'paused';
  if (phase !== before.phase) {
    if (rests)
      return isScored(state)
        ? said(restWords(state))
        : said(`${firstWords[phase]!} Scoring the test set.`, placeOf(state));
    const words = firstWords[phase];
    if (words) return said(words);
    return { text: null, spoken: { ...spoken, owed: null } };
  }
  if (rests && spoken.owed === placeOf(state) && isScored(state)) return said(restWords(state));
  if (phase === 'training' && epoch !== spoken.epoch && nowMs - spoken.atMs > QUIET_MS)
    return said(`Epoch ${epoch} of ${state.params.epochs}${numbers(state)}.`);
  return { text: null, spoken };
}

const firstWords: Partial<Record<LabState['phase'], string>> = {
  training: 'Training.',
  paused: 'Paused.',
  finished: 'Training has finished.',
  compiling: 'Preparing the model.',
  failed: 'The run has stopped.',
};
