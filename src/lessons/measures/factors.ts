// What single dimensions of a code tell of what the examples were made with, where that is known.

import { binned, informationShare } from '../../core/mutualInformation.ts';
import { lookOf } from '../../state/lesson/facts.ts';
import type { Measure } from './types.ts';

/** As many codes as can be compared in a moment. */
const MOST = 5000;

export const clearestFactor: Measure = {
  label: 'the largest share of a factor that one dimension tells',
  unit: '%',
  digits: 0,
  probe: 'latent',
  /** max I(z_d; v) / H(v) over dimensions and factors, in percent. */
  of(facts) {
    const look = lookOf(facts, 'latent');
    const { testSet } = facts;
    const known = Object.values(testSet?.factors ?? {});
    if (!look || !testSet || known.length === 0) return null;
    const { dimensions, mean } = look;
    const count = Math.min(MOST, look.count);
    const told = known.map(values => binned(values.subarray(0, count)));
    const shares = Array.from({ length: dimensions }, (_, d) => {
      const z = binned(Float32Array.from({ length: count }, (_unused, i) => mean[i * dimensions + d]));
      return Math.max(...told.map(factor => informationShare(z, factor)));
    });
    return 100 * Math.max(...shares);
  },
};
