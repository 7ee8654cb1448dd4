// Values that are left out.

import { below, corruptionLevel } from './level.ts';
import type { Corruption } from './types.ts';

/** Each value is set to 0 with a probability of `level`. Vincent et al. (2008), section 2.3. */
export const masking: Corruption<typeof corruptionLevel> = {
  label: 'Masking',
  help: 'Sets a random share of the {pixels} to zero. The model has to fill in what is missing from what it sees of the rest. Of standardised values, zero is the mean.',
  formula: '\\tilde x_i = \\begin{cases} 0 & \\text{with probability } p \\\\ x_i & \\text{else} \\end{cases}',
  source:
    'Vincent and others, “Extracting and composing robust features with denoising autoencoders” (2008), section 2.3.',
  takes: ['image', 'series', 'row'],
  fields: [corruptionLevel],
  corrupt: (tf, x, { normals, level }) => tf.mul(x, tf.step(tf.sub(normals, below(level)))),
};
