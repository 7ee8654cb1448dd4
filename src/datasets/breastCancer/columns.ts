// What was measured of the nuclei in a sample of cells, in the order of the published table: ten features, each as the mean over
// the nuclei, its standard error, and the mean of the three largest ("worst"). W. Street, W. Wolberg, O. Mangasarian, "Nuclear
// feature extraction for breast tumor diagnosis" (1993). Lengths were never calibrated, so they have no unit.

import type { Column } from '../../core/shape.ts';

const features = [
  'radius',
  'texture',
  'perimeter',
  'area',
  'smoothness',
  'compactness',
  'concavity',
  'concave points',
  'symmetry',
  'fractal dimension',
];

export const columns: readonly Column[] = [
  ...features.map(name => ({ name: `Mean ${name}` })),
  ...features.map(name => ({ name: `${name[0].toUpperCase()}${name.slice(1)} error` })),
  ...features.map(name => ({ name: `Worst ${name}` })),
];
