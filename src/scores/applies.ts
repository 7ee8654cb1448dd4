// Which scores can tell images apart with which models.

import type { Model } from '../models/types.ts';
import { type ScoreId, scores } from './index.ts';

/** Whether the score differs between images of this model: without Gaussians there is nothing to say of their width. */
export const appliesTo = (id: ScoreId, model: Pick<Model, 'losses'>): boolean =>
  !scores[id].gaussianOnly || model.losses.includes('kl');
