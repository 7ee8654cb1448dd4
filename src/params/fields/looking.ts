// What images are judged by, and what is laid beside them: the run stays the same.

import { choice, number, type Settings } from '../../core/field.ts';
import { type DatasetId, datasets } from '../../datasets/index.ts';
import { type ModelId, models } from '../../models/index.ts';
import { type ProjectionId, projections } from '../../projections/index.ts';
import { type ScoreId, scores } from '../../scores/index.ts';
import { codeLength, hasGaussianCode } from '../code.ts';
import type { Params } from '../schema.ts';
import { optionsOf } from './options.ts';

const score = choice({
  id: 'score',
  label: 'Score',
  help: 'The number that every {image} is judged by. All figures of the detector follow it; training does not depend on it.',
  group: 'view',
  cost: 'view',
  initial: 'probability' as ScoreId,
  options: optionsOf<ScoreId>(scores),
});

const samples = number({
  id: 'samples',
  label: 'Samples L',
  help: 'How many codes are drawn per {image} by scores that average over samples; at most 8 while a run trains. The more samples, the lower the variance of the estimate.',
  group: 'view',
  cost: 'view',
  initial: 10,
  min: 1,
  max: 500,
  step: 1,
  scale: 'log',
  // Without a Gaussian all samples are the same.
  applies: ({ model }) => hasGaussianCode(models[model as ModelId]),
});

const compareWith = choice({
  id: 'compareWith',
  label: 'Overlay',
  help: 'Scores all test {images} of another dataset and draws their histogram over that of the test set.',
  group: 'view',
  cost: 'view',
  initial: 'none' as 'none' | DatasetId,
  options: [{ value: 'none', label: 'Nothing' }, ...optionsOf<'none' | DatasetId>(datasets as never)],
});

const colourBy = choice({
  id: 'colourBy',
  label: 'Colour by',
  help: 'What the colours of the latent plane mean: class, normal or anomalous, score, or a factor that the examples were made with, where that is known.',
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

/** Whether a plane cannot show all of a code. */
const isLong = (params: Settings): boolean => codeLength(params as unknown as Params) > 2;

const projection = choice({
  id: 'projection',
  label: 'Axes',
  help: 'What the two axes of the latent plane are where a code has more than two numbers: two of them, or a [[projection]] of all.',
  group: 'view',
  cost: 'view',
  initial: 'dimensions' as ProjectionId,
  options: optionsOf<ProjectionId>(projections),
  applies: isLong,
});

export const lookingFields = [score, samples, compareWith, colourBy, projection] as const;
