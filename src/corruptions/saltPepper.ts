// Values that are replaced by either end of their range.

import { below, corruptionLevel } from './level.ts';
import type { Corruption } from './types.ts';

/** Each value is set to 0 or to 1, with a probability of `level` / 2 each. Vincent et al. (2010), section 3.5. */
export const saltPepper: Corruption<typeof corruptionLevel> = {
  label: 'Salt and pepper',
  help: 'Makes a random share of the {pixels} black or white. The model cannot know which of the black and white ones were so before.',
  formula:
    '\\tilde x_i = \\begin{cases} 0 & \\text{with probability } p/2 \\\\ 1 & \\text{with probability } p/2 \\\\ x_i & \\text{else} \\end{cases}',
  source: 'Vincent and others, “Stacked denoising autoencoders” (2010), section 3.5.',
  takes: ['image'],
  fields: [corruptionLevel],
  corrupt(tf, x, { normals, level }) {
    const end = below(level / 2);
    const pepper = tf.step(tf.sub(end, normals));
    const salt = tf.step(tf.add(normals, end));
    return tf.add(tf.mul(x, tf.sub(1, tf.add(salt, pepper))), salt);
  },
};
