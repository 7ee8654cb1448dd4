// What one example of an experiment is: the dataset says it. And what experiments with such examples begin with.

import type { Shape, ShapeKind } from '../core/shape.ts';
import { datasetOf } from './dataset.ts';
import type { Params } from './schema.ts';

export const shapeOf = (params: Pick<Params, 'dataset' | 'own'>): Shape => datasetOf(params).shape;

/** What is measured has Gaussian errors, and comes in hundreds or thousands: a small network, in small steps. */
const measured = { likelihood: 'gaussian', optimizer: 'adam', learningRate: 0.001, batch: 32, epochs: 60 };

/** Where examples of a kind begin otherwise than the lab does: by the ids of fields. */
export const shapeSettings: Readonly<Record<ShapeKind, Readonly<Record<string, number | string>>>> = {
  image: {},
  // Gaussian with a variance of 0.1, on values of variance 1.
  series: { ...measured, hidden: '64', latent: 5, outputSigma: 0.32 },
  // The network of the tutorial on tables: 30-32-16-10 with its thirty columns.
  row: { ...measured, hidden: '32,16', latent: 10, outputSigma: 1 },
};
