// What would discard a trained run is asked first, whoever wants it: a button, a key or a guided experiment. Where nothing
// was trained there is nothing to ask.

import { createStore } from 'zustand/vanilla';
import { newSeed, rewind } from './actions.ts';
import { heldBy, locks } from './assignment/locks.ts';
import { hasProgress } from './settings.ts';
import { run } from './store.ts';

export type Wish = 'rewind' | 'new-seed' | 'guided' | 'weights';

interface Question {
  readonly wish: Wish;
  /** Does what was wished for. */
  grant(): Promise<void>;
}

/** The question that waits for an answer; null where none does. */
export const question = createStore<{ readonly asked: Question | null }>(() => ({ asked: null }));

/** Does it at once where nothing is lost by it, else asks. */
export async function ask(wish: Wish, grant: () => Promise<void>): Promise<void> {
  if (hasProgress()) question.setState({ asked: { wish, grant } });
  else await grant();
}

export const askToRewind = (): Promise<void> => ask('rewind', rewind);
export const askForNewSeed = (): Promise<void> =>
  heldBy(locks.getState().on).includes('seed') ? newSeed() : ask('new-seed', newSeed); // it says why there is none

export async function grant(): Promise<void> {
  const { asked } = question.getState();
  question.setState({ asked: null });
  await asked?.grant();
}

export const decline = (): void => question.setState({ asked: null });

// A question about a run that is gone is none any more.
run.store.subscribe(({ id }, before) => {
  if (id !== before.id && question.getState().asked) decline();
});
