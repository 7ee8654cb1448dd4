// Which scores say something of their own about the images of which models.

import type { Model } from '../models/types.ts';
import { type ScoreId, scoreIds, scores } from './index.ts';

/** What tells of a model whether it has what a score may need. */
type Judged = Pick<Model, 'losses'>;

/** Whether the score tells images of this model apart, and not as another score does already. */
export const appliesTo = (id: ScoreId, { losses }: Judged): boolean =>
  scores[id].needs?.of !== 'posterior' || losses.includes('kl');

/** The scores that a model is judged by, in menu order. */
export const scoresOf = (model: Judged): ScoreId[] => scoreIds.filter(id => appliesTo(id, model));
