// Which scores can tell images apart with which models, and what they look at. A reader of a number has to know both.

import type { Model } from '../models/types.ts';
import { type ScoreId, scores } from './index.ts';

/** Whether the score differs between images of this model: without Gaussians there is nothing to say of their width. */
export const appliesTo = (id: ScoreId, model: Pick<Model, 'losses'>): boolean =>
  !scores[id].gaussianOnly || model.losses.includes('kl');

/** Whether the score measures how well the image is drawn; else it looks at the code alone. */
export const seesDrawing = (id: ScoreId): boolean => scores[id].kind !== 'latent' && !scores[id].gaussianOnly;
