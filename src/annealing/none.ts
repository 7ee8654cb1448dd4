// β is the same at every step.

import type { Annealing } from './types.ts';

export const none: Annealing<never> = {
  label: 'None',
  help: 'β is the same at every step.',
  fields: [],
  share: () => 1,
};
