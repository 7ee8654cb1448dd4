// Reconstruction error: how surprised the decoder is by the example that it should have reconstructed.

import type { Loss } from './types.ts';

/** -log p(x|z), [n], nats, as the likelihood of the run has it. */
export const reconstruction: Loss<never> = {
  label: 'Reconstruction',
  help: '−log p(x|z), summed over all {pixels}, in [[nats|nat]]: how surprised the [[decoder]] is by the {image} that it should have reconstructed. What it computes is the choice of the [[likelihood]].',
  source: 'Kingma and Welling (2013), appendix C.',
  formula: '-\\log p(x \\mid z)',
  fields: [],
  axis: 'total',
  weight: () => 1,
  term: (tf, { x, output, likelihood }) => likelihood.nll(tf, x, output),
};
