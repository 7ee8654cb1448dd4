// The weight of a term that a person can add to those of a model: nothing at first, and then the term is nowhere.

import { number } from '../core/field.ts';

/** For terms of the size of a code's numbers, squared or not, per example. */
export const addedWeight = <const Id extends string>(
  id: Id,
  texts: { readonly label: string; readonly help: string; readonly formula: string },
) =>
  number({
    id,
    ...texts,
    group: 'objective',
    isMinor: true,
    cost: 'live',
    initial: 0,
    min: 0,
    max: 1000,
    sliderMax: 5,
    step: 0.01,
    named: { 0: 'off' },
  });
