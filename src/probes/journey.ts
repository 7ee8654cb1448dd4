// The journey of the selected image: x -> encoder -> N(mean, sigma²) -> z -> decoder -> reconstruction -> score.

import type { Values } from '../core/examples.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Probe } from './types.ts';

export interface Journey {
  /** Position in the test list; null for the visitor's own image. */
  readonly position: number | null;
  /** [values] the example itself, as stored. */
  readonly x: Values;
  /** [values] what the encoder is given of such an example in training, as stored; null where that is the example itself. */
  readonly corrupted?: Values | null;
  /** [latent] posterior mean; it is also the code that is decoded. */
  readonly mean: Float32Array;
  /** [latent] posterior standard deviation; null for models without noise. */
  readonly sigma: Float32Array | null;
  /** [values] what the decoder expects, as stored. */
  readonly reconstruction: Values;
  /** What the score is. */
  readonly scoreId: ScoreId;
  readonly score: number;
}

export const journey: Probe<Journey, never> = {
  fields: [],
  follows: 'journey',
  showsGiven: true,
  evaluates: false,
};
