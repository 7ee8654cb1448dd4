// Gaussian noise on every value.

import type { Tensor2D } from '../models/types.ts';
import { corruptionLevel } from './level.ts';
import type { Corruption } from './types.ts';

/** x + level · n, n standard normal; within 0..1 where x is. Vincent et al. (2010), section 3.5. */
export const gaussian: Corruption<typeof corruptionLevel> = {
  label: 'Gaussian noise',
  help: 'Adds noise to every {pixel}, within 0 and 1 where values end there. To take it away again, the model has to know what {images} are like.',
  formula: '\\tilde x = x + s\\, n, \\quad n \\sim \\mathcal N(0, 1)',
  source: 'Vincent and others, “Stacked denoising autoencoders” (2010), section 3.5.',
  takes: ['image', 'series', 'row'],
  fields: [corruptionLevel],
  corrupt(tf, x, { normals, level, isBounded }) {
    const noisy: Tensor2D = tf.add(x, tf.mul(normals, level));
    return isBounded ? tf.clipByValue(noisy, 0, 1) : noisy;
  },
};
