// The costs that `minimize` hands back, kept until somebody reads or drops them.

import type { Scalar } from '@tensorflow/tfjs';

export function keepCosts() {
  let kept: Scalar[] = [];
  const drop = () => {
    for (const cost of kept) cost.dispose();
    kept = [];
  };
  return {
    add: (cost: Scalar) => {
      kept.push(cost);
    },
    /** Reading the last one waits for every step before it. */
    async settle() {
      await kept.at(-1)?.data();
      drop();
    },
    async mean() {
      const values = await Promise.all(kept.map(cost => cost.data()));
      drop();
      return values.reduce((sum, [value]) => sum + value, 0) / values.length;
    },
  };
}
