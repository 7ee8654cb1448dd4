// β rises again and again: what was learned under the full weight starts from a better code each time.

import type { Annealing } from './types.ts';
import { warmup } from './warmup.ts';

/** R, the share of a cycle in which β rises, as in the paper's experiments. */
const RISING = 0.5;
/** What rounding adds to a whole number of steps. */
const ROUNDING = 1e-9;

/**
 * With C = warmup / R steps in a cycle: tau = ((step - 1) mod ceil(C)) / C, and tau / R where tau <= R, else 1. Fu et al. (2019),
 * equation 6, where C is the length of the run over the number of cycles.
 */
export function shareOfCycle(step: number, warmup: number, rising: number): number {
  const cycle = warmup / rising;
  const tau = ((step - 1) % Math.ceil(cycle - ROUNDING)) / cycle;
  return Math.min(1, tau / rising);
}

export const cyclical: Annealing<typeof warmup> = {
  label: 'Cyclical',
  help: 'β rises from 0 in a straight line, stays for as long as it took, and begins again. Each cycle starts from the codes that the one before has found. A remedy for [[posterior collapse]]; the loss jumps with β, so compare its parts.',
  formula: '\\beta_t = \\beta\\, \\min(1, \\tau_t / R), \\quad \\tau_t = \\frac{(t-1) \\bmod \\lceil C \\rceil}{C}',
  source:
    'Fu and others, “Cyclical annealing schedule: a simple approach to mitigating KL vanishing” (2019), equation 6 with R = 0.5.',
  fields: [warmup],
  share: (step, steps) => shareOfCycle(step, steps, RISING),
};
