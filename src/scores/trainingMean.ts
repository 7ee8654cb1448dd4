// How far from the average training example: the yardstick that needs no network at all.

import type { ExampleScore } from './types.ts';

/** Euclidean distance of what the network would see from the mean of the training examples, [n]. */
export const trainingMean: ExampleScore = {
  kind: 'example',
  measures: 'example',
  label: 'Distance from the mean',
  help: 'Distance of the {image} from the mean of all training {images}, value by value. No network takes part, so it is the same before and after training: a model that does no better has learned nothing that helps. A VAE whose [[posterior has collapsed|posterior collapse]] comes down to it.',
  blind: 'How values belong together: what is usual in every single one is usual here.',
  formula: '\\lVert x - \\bar x \\rVert_2',
  source: 'The nearest-mean rule: Fisher (1936); as a detector, Chandola et al. (2009).',
  fit: mean => x => {
    const size = mean.length;
    return Float64Array.from({ length: x.length / size }, (_, row) => {
      let sum = 0;
      for (let i = 0; i < size; i++) sum += (x[row * size + i] - mean[i]) ** 2;
      return Math.sqrt(sum);
    });
  },
  reading: { label: 'distance', about: 'from the mean of the training set', of: score => score },
};
