// The visitor's own example, whatever it is and however it is made: what the model sees of it, and what the model made of
// that. A store apart from the lab's, because a hand changes it at every move and little else depends on it.

import { createStore } from 'zustand/vanilla';
import type { Values } from '../core/examples.ts';
import { isSameShape, type Shape } from '../core/shape.ts';
import type { Statistics } from '../core/statistics.ts';
import type { Inspection } from '../engine/api.ts';
import type { Run } from './run/types.ts';

/** What an example is and what it is drawn against. */
export interface OwnFrame<S extends Shape = Shape> {
  readonly shape: S;
  /** Of the training examples; null for images. */
  readonly statistics: Statistics | null;
}

export interface OwnExample {
  /** [values] as stored */
  readonly values: Values;
  readonly frame: OwnFrame;
}

/** An example with what the model made of it: they are shown together or not at all. */
export interface Inspected extends OwnExample {
  readonly inspection: Inspection;
  /** The run whose model it was. */
  readonly by: Run;
}

export interface OwnState {
  /** Null while there is none: nothing was drawn yet, or the card that makes it is not on the page. */
  readonly example: OwnExample | null;
  /** The latest answer; of an earlier example until that of this one comes. */
  readonly inspected: Inspected | null;
}

export const own = createStore<OwnState>(() => ({ example: null, inspected: null }));

/** Puts an example before the model, in the place of the one that was there. */
export function present(example: OwnExample | null): void {
  own.setState(({ inspected }) => {
    const isLike = example && inspected && isSameShape(example.frame.shape, inspected.frame.shape);
    return { example, inspected: isLike ? inspected : null };
  });
}
