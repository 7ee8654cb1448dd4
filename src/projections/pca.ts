import type { Projection } from './types.ts';

export const pca: Projection = {
  label: 'PCA',
  help: 'The two directions in which codes vary most. It turns the space and bends nothing: distances on the plane are never longer than in the space, and every place on it is a code.',
  formula: 'y = W (z − mean)',
  source: 'K. Pearson (1901); H. Hotelling (1933)',
  axes: ['PC 1', 'PC 2'],
  most: { training: 2000, rest: 10_000 },
  isComputed: true,
};
