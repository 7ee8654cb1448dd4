// The field that all corruptions have, and where a share of the normal distribution ends.

import { number } from '../core/field.ts';
import { normalQuantile } from '../core/normal.ts';

export const corruptionLevel = number({
  id: 'corruptionLevel',
  label: 'Corruption level',
  help: 'How much the [[encoder]] is kept from seeing: the [[standard deviation]] of Gaussian noise, or the share of the values that are changed.',
  group: 'objective',
  cost: 'live',
  initial: 0.3,
  min: 0,
  max: 1,
  step: 0.01,
});

/** Beyond all normal numbers that a run will ever draw, and no infinity, of which shaders make what they like. */
const BEYOND = 40;

/** Below which a share of normal numbers lies: so one normal number says for each value whether it is changed, and how. */
export const below = (share: number): number => Math.max(-BEYOND, Math.min(BEYOND, normalQuantile(share)));
