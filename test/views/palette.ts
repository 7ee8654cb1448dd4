// Colours for tests that are not about colours.

import type { Palette } from '../../src/views/palette.ts';

export const palette: Palette = {
  surface: 'rgb(255, 255, 255)',
  ink: 'rgb(10, 10, 10)',
  inkSoft: 'rgb(80, 80, 80)',
  line: 'rgb(220, 220, 220)',
  accent: 'rgb(0, 0, 255)',
  anomaly: 'rgb(0, 0, 0)',
  normal: 'rgb(60, 120, 180)',
  loss: 'rgb(1, 1, 1)',
  reconstruction: 'rgb(2, 2, 2)',
  kl: 'rgb(3, 3, 3)',
  classes: Array.from({ length: 10 }, (_, i) => `rgb(${20 * i}, 100, 200)`),
  font: 'sans-serif',
  rem: 16,
};
