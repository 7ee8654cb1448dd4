// Measures every dimension of the scored codes.

import { activeUnits, klPerDimension, varianceOfMeans } from '../../core/units.ts';
import type { Look } from '../types.ts';
import type { Units } from '../units.ts';

export const units: Look<Units> = async ({ test, latent, isAnomaly }) => {
  const isNormal = (i: number) => isAnomaly[i] === 0;
  const anomalies = isAnomaly.subarray(0, test.count).reduce((sum, one) => sum + one, 0);
  const variance = varianceOfMeans(test, isNormal) ?? new Float64Array(latent);
  return {
    dimensions: latent,
    normals: test.count - anomalies,
    anomalies,
    kl: klPerDimension(test, isNormal),
    anomalyKl: klPerDimension(test, i => !isNormal(i)),
    variance,
    active: activeUnits(variance),
  };
};
