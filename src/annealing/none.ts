// β is the same at every step.

import type { Annealing } from './types.ts';

export const none: Annealing<never> = {
  label: 'None',
  help: 'β is the same at every step.',
  formula: '\\beta_t = \\beta',
  source: 'Higgins and others (2017).',
  fields: [],
  share: () => 1,
};
