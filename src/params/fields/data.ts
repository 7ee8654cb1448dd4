// What is learned and what counts as an anomaly.

import { choice, number } from '../../core/field.ts';
import { type DatasetId, datasets } from '../../datasets/index.ts';
import { mostClasses } from '../../datasets/mostClasses.ts';
import { optionsOf } from './options.ts';

const dataset = choice({
  id: 'dataset',
  label: 'Dataset',
  help: 'What to learn from. MNIST and Fashion-MNIST have 60,000 training examples; the 20,000 of Strokes are drawn by this page. Then there are two tables and two sets of heartbeats, one of each made by this page. You can open files of your own below.',
  group: 'data',
  cost: 'reload',
  initial: 'mnist' as DatasetId,
  options: optionsOf<DatasetId>(datasets),
});

const anomaly = choice({
  id: 'anomaly',
  label: 'Anomalies',
  help: 'What the detector has to find in the test set. These {images} take no part in [[calibration]], nor in training unless you let some in under [[Contamination]].',
  group: 'data',
  cost: 'reload',
  initial: 'held-out',
  options: [
    {
      value: 'held-out',
      label: 'A class held out',
      help: 'One class counts as anomalous; none of it is trained on, except for the share set under Contamination.',
    },
    {
      value: 'one-class',
      label: 'All classes but one',
      help: 'One class is normal and all others are anomalous, as in the benchmarks of Deep SVDD. Only the normal class is trained on, except for the share set under Contamination.',
      source: 'Ruff and others, “Deep one-class classification” (2018).',
    },
    {
      value: 'other-dataset',
      label: 'Another dataset',
      help: 'All classes are normal; one class of another dataset is added to the test set as anomalous.',
    },
    {
      value: 'none',
      label: 'None',
      help: 'All classes are normal. There is nothing to detect and no ROC curve.',
    },
  ],
});

/** Of the dataset that has most, which may be one of a person's own. */
const lastClass = mostClasses - 1;

const heldOut = number({
  id: 'heldOut',
  label: 'Anomalous class',
  help: 'The class that counts as anomalous. On MNIST, try 1: even a model trained without it reconstructs it well.',
  group: 'data',
  cost: 'reload',
  initial: 5,
  min: 0,
  max: lastClass,
  step: 1,
  meaning: 'class',
  applies: ({ anomaly }) => anomaly === 'held-out' || anomaly === 'other-dataset',
});

const normalClass = number({
  id: 'normalClass',
  label: 'Normal class',
  help: 'The only class that counts as normal. On MNIST, 1 is the easiest: all ones look alike, so whatever differs stands out.',
  group: 'data',
  cost: 'reload',
  initial: 0,
  min: 0,
  max: lastClass,
  step: 1,
  meaning: 'class',
  applies: ({ anomaly }) => anomaly === 'one-class',
});

const anomalyDataset = choice({
  id: 'anomalyDataset',
  label: 'Anomalies come from',
  help: 'The dataset whose class is added to the test set as anomalous.',
  group: 'data',
  cost: 'reload',
  initial: 'fashion-mnist' as DatasetId,
  options: optionsOf<DatasetId>(datasets),
  applies: ({ anomaly }) => anomaly === 'other-dataset',
});

const trainSize = number({
  id: 'trainSize',
  label: 'Training examples',
  help: 'Maximum number of training {images}. Up to 5,000 more, all normal, are reserved to [[calibrate|calibration]] the [[threshold]].',
  group: 'data',
  cost: 'reload',
  initial: 60000,
  min: 100,
  max: 60000,
  step: 100,
  scale: 'log',
  unit: 'examples',
  named: { 60000: 'all' },
});

const contamination = number({
  id: 'contamination',
  label: 'Contamination',
  help: 'Share of training {images} that are anomalies, as in uncleaned data, as far as there are enough. The more there are, the more normal they look to the model.',
  group: 'data',
  cost: 'reload',
  initial: 0,
  min: 0,
  max: 50,
  step: 0.5,
  unit: '%',
  applies: ({ anomaly }) => anomaly === 'held-out' || anomaly === 'one-class',
});

export const dataFields = [dataset, anomaly, heldOut, normalClass, anomalyDataset, trainSize, contamination] as const;
