// What is trained, and how.

import { choice, number } from '../../core/field.ts';
import { type ModelId, models } from '../../models/index.ts';
import { type OptimizerId, optimizers } from '../../optimizers/index.ts';
import { optionsOf } from './options.ts';

const model = choice({
  id: 'model',
  label: 'Model',
  help: 'The network that learns to compress and redraw the images.',
  group: 'model',
  cost: 'rebuild',
  initial: 'vae' as ModelId,
  options: optionsOf<ModelId>(models),
});

const epochs = number({
  id: 'epochs',
  label: 'Epochs',
  help: 'How often the model sees every training image before the run is finished.',
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
  help: 'Images per training step. Larger batches use the GPU better and give fewer, steadier steps.',
  group: 'training',
  cost: 'rebuild',
  initial: 100,
  min: 10,
  max: 1000,
  step: 10,
  scale: 'log',
  unit: 'images',
});

const optimizer = choice({
  id: 'optimizer',
  label: 'Optimizer',
  help: 'The rule that turns gradients into steps.',
  group: 'training',
  cost: 'rebuild',
  initial: 'rmsprop' as OptimizerId,
  options: optionsOf<OptimizerId>(optimizers),
});

const learningRate = number({
  id: 'learningRate',
  label: 'Learning rate',
  help: 'Length of a step. Too long and the loss jumps or explodes; too short and nothing happens.',
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
  help: 'Feeds split, shuffle, first weights and noise. The same seed repeats a run, up to the arithmetic of the GPU.',
  group: 'training',
  cost: 'rebuild',
  initial: 1,
  min: 1,
  max: 999999,
  step: 1,
});

export const trainingFields = [model, epochs, batch, optimizer, learningRate, seed] as const;
