// Where codes lie, one dimension at a time: looks that decode stay among them.

import type { Evaluation } from '../types.ts';

/** Mean and standard deviation of each latent dimension over an evaluation. */
export function centreAndStd({ count, latent, mean }: Evaluation): { centre: Float32Array; std: Float32Array } {
  const centre = new Float32Array(latent);
  const std = new Float32Array(latent);
  for (let d = 0; d < latent; d++) {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += mean[i * latent + d];
    const m = sum / Math.max(1, count);
    let squares = 0;
    for (let i = 0; i < count; i++) squares += (mean[i * latent + d] - m) ** 2;
    centre[d] = m;
    std[d] = Math.sqrt(squares / Math.max(1, count));
  }
  return { centre, std };
}
