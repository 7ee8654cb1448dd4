// What the codes of an experiment are: how many numbers, and whether an encoder gives a Gaussian or a point.

import { models } from '../models/index.ts';
import type { Model } from '../models/types.ts';
import type { Params } from './schema.ts';
import { shapeOf } from './shape.ts';

/** How long the codes of an experiment are: its model says it, from its fields and the shape of what it learns. */
export const codeLength = (params: Params): number => models[params.model].codeLength(shapeOf(params), params);

/** Whether the encoder gives a Gaussian that training holds against a prior; without it a code is a point and costs nothing. */
export const hasGaussianCode = ({ losses }: Pick<Model, 'losses'>): boolean => losses.includes('kl');
