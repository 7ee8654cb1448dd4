// β rises once, from zero, and stays.

import type { Annealing } from './types.ts';
import { warmup } from './warmup.ts';

/** min(1, (step - 1) / warmup): zero at the first step. Bowman et al. (2016), with a straight line for their sigmoid. */
export const linear: Annealing<typeof warmup> = {
  label: 'Linear',
  help: 'β rises from 0 in a straight line and then stays: the code first learns to be of use, and pays for it later. A remedy for [[posterior collapse]].',
  formula: '\\beta_t = \\beta\\, \\min(1, t / T_{\\text{warm-up}})',
  source:
    'Bowman and others, “Generating sentences from a continuous space” (2016); in a straight line, Sønderby and others, “Ladder variational autoencoders” (2016).',
  fields: [warmup],
  share: (step, steps) => Math.min(1, (step - 1) / steps),
};
