// Data that was opened from this computer is chosen, whatever it is.

import type { Problem } from '../engine/api.ts';
import type { Params } from '../params/schema.ts';
import { page } from './page.ts';
import { recall, remember } from './remember.ts';
import { apply, setAll } from './settings.ts';
import { lab, run } from './store.ts';

/** What is wrong with files, and with which. */
export const inWords = ({ message, reasons }: Problem): string =>
  [message, ...reasons.map(({ file, reason }) => `${file}: ${reason}`)].join(' ');

const LAST = 'opened';

/** Whether this is what was opened last from this computer, on this page or one before. */
export const wasOpenedLast = (id: string): boolean => recall(LAST) === id;

/**
 * Opened data is chosen. Other data may stand under the same choice already, and then no setting changes.
 * @param beside what is set with it
 */
export function chooseOwn(beside: Partial<Params> = {}): void {
  remember(LAST, run.store.getState().opened?.id ?? null);
  const isChosen = page.getState().params.dataset === 'own';
  setAll({ dataset: 'own', ...beside });
  const { snapshot, phase } = lab.getState();
  const isFresh = phase === 'failed' || (snapshot?.progress.step ?? 0) === 0;
  if (isChosen && isFresh) void apply();
}

/** An opened table is chosen, with the anomaly that a person has named. */
export function chooseTable(): void {
  const anomalous = run.store.getState().opened?.anomalous ?? null;
  chooseOwn(anomalous === null ? { anomaly: 'none' } : { anomaly: 'held-out', heldOut: anomalous });
}
