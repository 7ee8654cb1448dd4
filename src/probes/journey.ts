// The journey of the selected image: x -> encoder -> N(mean, sigma²) -> z -> decoder -> reconstruction -> score.

import type { Probe } from './types.ts';

export interface Journey {
  /** Position in the test list. */
  readonly position: number;
  /** [latent] posterior mean; it is also the code that is decoded. */
  readonly mean: Float32Array;
  /** [latent] posterior standard deviation; null for models without noise. */
  readonly sigma: Float32Array | null;
  /** [784] probabilities in 0..1. */
  readonly reconstruction: Float32Array;
  readonly score: number;
}

export const journey: Probe<Journey, never> = {
  fields: [],
  async look({ selected, testImages, pass }) {
    const { mean, logVar, reconstruction, scores } = await pass(testImages([selected]));
    return {
      position: selected,
      mean,
      sigma: logVar?.map(v => Math.exp(v / 2)) ?? null,
      reconstruction,
      score: scores.probability[0],
    };
  },
};
