// Two numbers of the code as they are: nothing is computed, and every place is a code.

import type { Projection } from './types.ts';

export const dimensions: Projection = {
  label: 'Two dimensions',
  help: 'Two of the numbers of a code, which you choose. Whatever the others say is not seen.',
  axes: ['', ''],
  most: { training: Number.POSITIVE_INFINITY, rest: Number.POSITIVE_INFINITY },
  isComputed: false,
};
