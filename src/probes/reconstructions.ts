// Originals beside what the model makes of them.

import { choice } from '../core/field.ts';
import type { ScoreId } from '../scores/index.ts';
import type { Evaluation, Probe } from './types.ts';

const SHOWN = 12;

export interface Reconstructions {
  /** [shown] positions in the test list. */
  readonly positions: Uint32Array;
  /** [shown, 784] probabilities as 0..255; the originals are with the test images. */
  readonly pixels: Uint8Array;
  /** What the score is. */
  readonly scoreId: ScoreId;
  /** [shown] anomaly scores, higher = more anomalous. */
  readonly score: Float32Array;
}

const gallery = choice({
  id: 'gallery',
  label: 'Show',
  help: 'Which test images are shown: a fair sample, or the two ends of the score.',
  group: 'view',
  cost: 'view',
  initial: 'random',
  options: [
    { value: 'random', label: 'Random' },
    { value: 'normal', label: 'Most normal' },
    { value: 'anomalous', label: 'Most anomalous' },
  ],
});

/** The first, lowest-scored or highest-scored positions; ties keep the order of the list. */
export function choose({ count, scores }: Evaluation, which: string, scoreId: ScoreId = 'probability'): Uint32Array {
  const all = Uint32Array.from({ length: count }, (_, i) => i);
  const s = scores[scoreId]!;
  if (which === 'normal') all.sort((a, b) => s[a] - s[b] || a - b);
  if (which === 'anomalous') all.sort((a, b) => s[b] - s[a] || a - b);
  return all.slice(0, SHOWN);
}

export const reconstructions: Probe<Reconstructions, typeof gallery> = {
  fields: [gallery],
  async look({ test, values, scoreId, testImages, pass }) {
    const positions = choose(test, String(values.gallery), scoreId);
    const { reconstruction } = await pass(testImages(positions));
    return {
      positions,
      pixels: Uint8Array.from(reconstruction, p => Math.round(255 * p)),
      scoreId,
      score: Float32Array.from(positions, position => test.scores[scoreId]![position]),
    };
  },
};
