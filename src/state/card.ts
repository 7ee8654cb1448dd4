// The image whose card is open, if any, and what was found out about it.

import { createStore } from 'zustand/vanilla';
import type { Values } from '../core/examples.ts';
import type { Examination } from '../engine/api.ts';

export type Subject =
  | { readonly kind: 'test'; readonly position: number }
  /** [values] as stored */
  | { readonly kind: 'own'; readonly pixels: Values };

/** An image with all that is said about it: they are shown together or not at all. */
export interface Examined {
  readonly subject: Subject;
  /** [values] as stored */
  readonly pixels: Values;
  /** How many samples were asked for. */
  readonly samples: number;
  readonly examination: Examination;
}

export interface CardState {
  readonly subject: Subject | null;
  /** The latest answer; of another image or number of samples until theirs comes. */
  readonly examined: Examined | null;
  /** Why there is no answer, in a sentence. */
  readonly problem: string | null;
}

const closed: CardState = { subject: null, examined: null, problem: null };

export const card = createStore<CardState>(() => closed);

export const openCard = (subject: Subject): void => card.setState({ subject });

export const closeCard = (): void => card.setState(closed);
