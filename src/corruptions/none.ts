// The encoder is given the example itself.

import type { Corruption } from './types.ts';

export const none: Corruption<never> = {
  label: 'None',
  help: 'The [[encoder]] is given the {image} as it is.',
  formula: '\\tilde x = x',
  source: 'Hinton and Salakhutdinov (2006).',
  takes: ['image', 'series', 'row'],
  fields: [],
  corrupt: (_, x) => x,
};
