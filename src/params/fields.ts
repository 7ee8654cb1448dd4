// The fields that belong to the experiment itself; members of the registries bring their own.

import { choice, number, type Option } from '../core/field.ts';
import { type DatasetId, datasets } from '../datasets/index.ts';
import { type ModelId, models } from '../models/index.ts';
import { type OptimizerId, optimizers } from '../optimizers/index.ts';
import { type ScoreId, scores } from '../scores/index.ts';

const optionsOf = <Id extends string>(registry: Record<Id, { label: string; help: string }>): readonly Option<Id>[] =>
  (Object.keys(registry) as Id[]).map(value => ({ value, label: registry[value].label, help: registry[value].help }));

const dataset = choice({
  id: 'dataset',
  label: 'Dataset',
  help: 'What the model learns to draw. MNIST and Fashion-MNIST have 60,000 training images, Strokes 20,000 that are drawn on this page.',
  group: 'data',
  cost: 'reload',
  initial: 'mnist' as DatasetId,
  options: optionsOf<DatasetId>(datasets),
});

const anomaly = choice({
  id: 'anomaly',
  label: 'Anomalies',
  help: 'What the detector has to find in the test set. It is never trained or calibrated on any of it.',
  group: 'data',
  cost: 'reload',
  initial: 'held-out',
  options: [
    {
      value: 'held-out',
      label: 'A class held out',
      help: 'One class is left out of training and is anomalous in the test set.',
    },
    {
      value: 'other-dataset',
      label: 'Another dataset',
      help: 'All classes are normal; one class of another dataset is added to the test set.',
    },
    {
      value: 'none',
      label: 'None',
      help: 'All classes are normal. There is nothing to detect, so there is no ROC curve.',
    },
  ],
});

const heldOut = number({
  id: 'heldOut',
  label: 'Anomalous class',
  help: 'The class that counts as the anomaly. Try 1: it is easier to draw than the digits that the model has seen.',
  group: 'data',
  cost: 'reload',
  initial: 5,
  min: 0,
  max: 9,
  step: 1,
  meaning: 'class',
});

const anomalyDataset = choice({
  id: 'anomalyDataset',
  label: 'Anomalies come from',
  help: 'The dataset whose class is added to the test set as anomalies.',
  group: 'data',
  cost: 'reload',
  initial: 'fashion-mnist' as DatasetId,
  options: optionsOf<DatasetId>(datasets),
});

const trainSize = number({
  id: 'trainSize',
  label: 'Training images',
  help: 'How many normal images are trained on, at most. The 5,000 that calibrate the threshold are kept apart from them.',
  group: 'data',
  cost: 'reload',
  initial: 60000,
  min: 100,
  max: 60000,
  step: 100,
  scale: 'log',
  unit: 'images',
  named: { 60000: 'all' },
});

const contamination = number({
  id: 'contamination',
  label: 'Contamination',
  help: 'Share of anomalies that are let into training, as happens when nobody has looked through the data. The more, the more normal they seem.',
  group: 'data',
  cost: 'reload',
  initial: 0,
  min: 0,
  max: 50,
  step: 0.5,
  unit: '%',
});

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

const score = choice({
  id: 'score',
  label: 'Score',
  help: 'What an image is judged by. All pictures of the detector follow it; training does not depend on it.',
  group: 'view',
  cost: 'view',
  initial: 'probability' as ScoreId,
  options: optionsOf<ScoreId>(scores),
});

const samples = number({
  id: 'samples',
  label: 'Samples L',
  help: 'How many codes are sampled for an image by the scores that average over samples; at most 8 while a run trains. The more we sample, the lower the variance of our estimate.',
  group: 'view',
  cost: 'view',
  initial: 10,
  min: 1,
  max: 500,
  step: 1,
  scale: 'log',
});

const compareWith = choice({
  id: 'compareWith',
  label: 'Lay over',
  help: 'Scores all test images of another dataset and lays their histogram over that of the test set.',
  group: 'view',
  cost: 'view',
  initial: 'none' as 'none' | DatasetId,
  options: [{ value: 'none', label: 'Nothing' }, ...optionsOf<'none' | DatasetId>(datasets as never)],
});

const colourBy = choice({
  id: 'colourBy',
  label: 'Colour by',
  help: 'What the colours of the latent plane mean: class, label, score, or a factor that the images of Strokes were drawn with.',
  group: 'view',
  cost: 'view',
  initial: 'class',
  options: [
    { value: 'class', label: 'Class' },
    { value: 'label', label: 'Normal or anomalous' },
    { value: 'score', label: 'Score' },
    ...Object.values(datasets).flatMap(({ factors = [] }) => factors.map(({ id, label }) => ({ value: id, label }))),
  ],
});

const backend = choice({
  id: 'backend',
  label: 'Computes on',
  help: 'Where the arithmetic runs. Automatic takes the GPU; without one, WebAssembly on the processor.',
  group: 'device',
  cost: 'reload',
  initial: 'auto',
  options: [
    { value: 'auto', label: 'Automatic' },
    { value: 'webgl', label: 'GPU (WebGL)' },
    { value: 'wasm', label: 'Processor (WebAssembly)' },
    { value: 'cpu', label: 'Processor (JavaScript, slow)' },
  ],
});

export const ownFields = [
  dataset,
  anomaly,
  heldOut,
  anomalyDataset,
  trainSize,
  contamination,
  model,
  epochs,
  batch,
  optimizer,
  learningRate,
  seed,
  score,
  samples,
  compareWith,
  colourBy,
  backend,
] as const;
