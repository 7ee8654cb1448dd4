// What is done to the objective: how its weights change, beside the terms and their weights, which the losses bring.

import { type AnnealingId, annealings } from '../../annealing/index.ts';
import { choice } from '../../core/field.ts';
import { type CorruptionId, corruptions } from '../../corruptions/index.ts';
import { type ModelId, models } from '../../models/index.ts';
import { hasGaussianCode } from '../code.ts';
import { optionsOf } from './options.ts';

const annealing = choice({
  id: 'annealing',
  label: 'Annealing of β',
  help: 'How β comes to its value while a run trains. A KL that weighs little at first lets the [[encoder]] find a use for the code before it has to pay for it.',
  group: 'objective',
  isMinor: true,
  cost: 'live',
  initial: 'none' as AnnealingId,
  options: optionsOf<AnnealingId>(annealings),
  // A weight of zero has nowhere to come to.
  applies: ({ model, beta }) => hasGaussianCode(models[model as ModelId]) && Number(beta) > 0,
});

const corruption = choice({
  id: 'corruption',
  label: 'Corruption',
  help: 'What the [[encoder]] is given in training in place of {an image}, while the loss compares with the {image} as it was: a [[denoising autoencoder]]. Scores are computed from the {image} itself.',
  group: 'objective',
  isMinor: true,
  cost: 'live',
  initial: 'none' as CorruptionId,
  options: optionsOf<CorruptionId>(corruptions),
});

export const objectiveFields = [annealing, corruption] as const;
