// What is trained, and how.

import { choice, number } from '../../core/field.ts';
import { type LikelihoodId, likelihoods } from '../../likelihoods/index.ts';
import { type ModelId, models } from '../../models/index.ts';
import { type OptimizerId, optimizers } from '../../optimizers/index.ts';
import { optionsOf } from './options.ts';

const model = choice({
  id: 'model',
  label: 'Model',
  help: 'The network that learns to compress {images} and to reconstruct them.',
  group: 'model',
  cost: 'rebuild',
  initial: 'vae' as ModelId,
  options: optionsOf<ModelId>(models),
});

const likelihood = choice({
  id: 'likelihood',
  label: 'Likelihood',
  help: 'What the numbers that the [[decoder]] gives mean, p(x|z): [[reconstruction error]] is how surprised this [[likelihood]] is by the {image}.',
  group: 'objective',
  cost: 'rebuild',
  initial: 'bernoulli' as LikelihoodId,
  options: optionsOf<LikelihoodId>(likelihoods),
});

const epochs = number({
  id: 'epochs',
  label: 'Epochs',
  help: 'How many times the model sees every training {image}. Once through all of them is one [[epoch]].',
  group: 'training',
  cost: 'live',
  initial: 50,
  min: 1,
  max: 500,
  step: 1,
  scale: 'log',
  unit: 'epochs',
});

const batch = number({
  id: 'batch',
  label: 'Batch size',
  help: 'Training {images} per step. Larger [[batches|batch]] use the GPU better and give fewer, less noisy steps per [[epoch]].',
  group: 'training',
  cost: 'rebuild',
  initial: 100,
  min: 10,
  max: 1000,
  step: 1,
  scale: 'log',
  unit: 'examples',
});

const optimizer = choice({
  id: 'optimizer',
  label: 'Optimizer',
  help: 'The rule that turns [[gradients|gradient]] into changes of the weights.',
  group: 'training',
  cost: 'rebuild',
  initial: 'rmsprop' as OptimizerId,
  options: optionsOf<OptimizerId>(optimizers),
});

const learningRate = number({
  id: 'learningRate',
  label: 'Learning rate',
  help: 'How far each step goes. If the [[learning rate]] is too high, the loss jumps or diverges; if it is too low, hardly anything is learned.',
  group: 'training',
  cost: 'live',
  initial: 0.001,
  min: 0.00001,
  max: 1,
  step: 0.00001,
  scale: 'log',
});

const seed = number({
  id: 'seed',
  label: 'Seed',
  help: 'Determines the split, shuffling, initial weights and noise. The same [[seed]] reproduces a run, apart from GPU rounding.',
  group: 'training',
  cost: 'rebuild',
  initial: 1,
  min: 1,
  max: 999999,
  step: 1,
});

export const trainingFields = [model, likelihood, epochs, batch, optimizer, learningRate, seed] as const;
