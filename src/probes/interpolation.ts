// The way from one test example to another through the space of codes, decoded step by step.

import type { Values } from '../core/examples.ts';
import { choice, number } from '../core/field.ts';
import type { PathKind } from '../core/path.ts';
import type { Probe } from './types.ts';

export interface Interpolation {
  /** Positions in the test list: where it begins, and the selected one, where it ends. */
  readonly from: number;
  readonly to: number;
  readonly kind: PathKind;
  readonly latent: number;
  /** [steps, latent] */
  readonly codes: Float32Array;
  /** [steps, values] as stored. */
  readonly values: Values;
}

const pathKind = choice({
  id: 'path',
  label: 'Way',
  help: 'How codes between two others are chosen: in equal steps on the straight line, or turning by equal angles round the origin ([[spherical interpolation]]).',
  group: 'view',
  cost: 'view',
  initial: 'straight' as PathKind,
  options: [
    { value: 'straight', label: 'Straight', help: 'Passes closer to the origin than both ends.' },
    { value: 'sphere', label: 'Along the sphere', help: 'Stays about as far from the origin as both ends are.' },
  ],
});

const pathFrom = number({
  id: 'pathFrom',
  label: 'Begins at',
  help: 'Place in the list of test examples of the one that the interpolation begins at; it ends at the selected one.',
  group: 'view',
  cost: 'view',
  initial: 2, // not the one that is selected at first
  min: 1,
  max: 1_000_000,
  step: 1,
});

export const interpolation: Probe<Interpolation, typeof pathKind | typeof pathFrom> = {
  fields: [pathKind, pathFrom],
  follows: 'selected',
  evaluates: false,
  applies: (_, code) => code > 0,
};
