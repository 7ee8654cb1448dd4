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
  async look({ selected, own, test, scoreId, testExamples, pass, corrupted, score, seen, stored }) {
    const x = own ?? testExamples([selected]);
    const input = seen(x);
    const { mean, logVar, reconstruction } = await pass(input);
    const given = await corrupted(input);
    const known = own ? undefined : test.scores[scoreId]?.[selected];
    return {
      position: own ? null : selected,
      x,
      corrupted: given && stored(given),
      mean,
      sigma: logVar?.map(v => Math.exp(v / 2)) ?? null,
      reconstruction: stored(reconstruction),
      scoreId,
      score: known ?? (await score(input))[0],
    };
  },
};
