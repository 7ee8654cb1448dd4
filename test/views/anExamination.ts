// An examination for tests: two latent dimensions, every score with numbers of its own.

import type { Examination } from '../../src/engine/api.ts';
import { type ScoreId, scoreIds } from '../../src/scores/index.ts';

type Scores = Examination['scores'];

/** `scores` replaces single ones; `probability` is what each sample says. */
export function anExamination(
  scores: Partial<Scores> = {},
  probability: readonly number[] = [0.8, 0.82, 0.84],
): Examination {
  const all = Object.fromEntries(
    scoreIds.map((id: ScoreId) => [id, { score: 0.25, percentile: 0.5, spread: 1 }]),
  ) as Scores;
  const count = probability.length;
  return {
    run: 1,
    step: 40,
    mean: Float32Array.of(1, -2),
    sigma: Float32Array.of(0.5, 0.25),
    reconstruction: new Uint8Array(784),
    scores: { ...all, ...scores },
    normals: 1000,
    samples: {
      count,
      probability: Float32Array.from(probability),
      codes: Float32Array.from({ length: 2 * count }, (_, i) => i),
      values: new Uint8Array(count * 784),
    },
    nearest: {
      values: Uint8Array.from({ length: 2 * 784 }, (_, i) => (i < 784 ? 1 : 2)),
      labels: Uint8Array.of(3, 5),
      distances: Float64Array.of(0.01, 0.2),
      among: 2000,
    },
  };
}
