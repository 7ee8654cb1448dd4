// The image whose card is open, if any, and what was found out about it.

import { createStore } from 'zustand/vanilla';
import type { Values } from '../core/examples.ts';
import type { Examination } from '../engine/api.ts';
import type { Stage } from './stage.ts';

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
  /** The run that is asked about it; null: the page's, or the first of two. */
  readonly of: Stage | null;
  /** The latest answer; of another image or number of samples until theirs comes. */
  readonly examined: Examined | null;
  /** Why there is no answer, in a sentence. */
  readonly problem: string | null;
}

const closed: CardState = { subject: null, of: null, examined: null, problem: null };

export const card = createStore<CardState>(() => closed);

/** Opens it, or shows another image on it; the run stays where none is named. */
export const openCard = (subject: Subject, of?: Stage): void => {
  card.setState({ subject });
  if (of) askOf(of);
};

/** The same image, by the model of another run. */
export function askOf(of: Stage): void {
  if (card.getState().of !== of) card.setState({ of, examined: null, problem: null });
}

export const closeCard = (): void => card.setState(closed);
