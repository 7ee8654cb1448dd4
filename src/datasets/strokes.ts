// Digits that the page draws itself, so that the lab works without any network. The pen is fetched when it is needed.

import { digitShape } from './digitShape.ts';
import type { Factor, MadeDataset } from './types.ts';

/** What an image is drawn with. */
export const factors = [
  { id: 'slant', label: 'Slant', unit: '°' },
  { id: 'thickness', label: 'Thickness', unit: 'px' },
  { id: 'rotation', label: 'Rotation', unit: '°' },
  { id: 'scale', label: 'Scale', unit: '' },
  { id: 'dx', label: 'Shift right', unit: 'px' },
  { id: 'dy', label: 'Shift down', unit: 'px' },
] as const satisfies readonly Factor[];

export const strokes: MadeDataset = {
  id: 'strokes',
  label: 'Strokes (drawn here)',
  help: 'Digits that this page draws with a virtual pen. Nothing to download, and the slant, thickness, rotation, scale and position of every image are known, so you can check what the model has discovered.',
  shape: digitShape,
  classes: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  credit: 'VAE Anomaly Lab',
  licence: 'MIT',
  factors,
  make: async options => (await import('./strokes/make.ts')).makeStrokes(options),
};
