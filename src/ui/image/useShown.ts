// What the card shows: the latest answer with everything in it, whole, until the next is here.

import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { card, type Examined, type Subject } from '../../state/card.ts';
import type { LabState } from '../../state/store.ts';
import { useLab } from '../useLab.ts';

export interface Shown {
  /** Whose card it is: of the image that was answered for last, so that no title stands over another image's numbers. */
  readonly subject: Subject | null;
  readonly examined: Examined | null;
  /** An answer for another image, or with another number of samples, is on its way. */
  readonly isStale: boolean;
}

export function useShown(): Shown {
  const { subject, examined } = useStore(
    card,
    useShallow(state => ({ subject: state.subject, examined: state.examined })),
  );
  const samples = useLab(state => state.params.samples);
  const isStale = !examined || examined.subject !== subject || examined.samples !== samples;
  return { subject: examined?.subject ?? subject, examined, isStale };
}

/** Why there is nothing to ask, and what to do; null where an answer will come. */
export function why({ snapshot, testSet, phase, example }: LabState, subject: Subject): string | null {
  if (example && subject.kind === 'test')
    return 'This {image} belongs to the example, whose model is not here. Press Play to train one of your own.';
  if (phase === 'failed') return 'There is no model to ask. Close this card and see what went wrong.';
  if (!snapshot || snapshot.run === 0)
    return 'There is no model yet. As soon as one is built it is asked about this {image}; press Play to train it.';
  const isGone = subject.kind === 'test' && testSet?.run === snapshot.run && subject.position >= testSet.count;
  return isGone ? 'This {image} is not in the test set any more. Choose another.' : null;
}
