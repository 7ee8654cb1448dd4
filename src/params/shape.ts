// What one example of an experiment is: the dataset says it.

import type { Shape } from '../core/shape.ts';
import { datasets } from '../datasets/index.ts';
import type { Params } from './schema.ts';

export const shapeOf = ({ dataset }: Pick<Params, 'dataset'>): Shape => datasets[dataset].shape;
