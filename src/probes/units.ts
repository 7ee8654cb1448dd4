// What each dimension of the code costs, and whether it is used. Only normals count: they are what the model has learned to
// encode; anomalies stand beside them.

import { activeUnits, klPerDimension, varianceOfMeans } from '../core/units.ts';
import type { Probe } from './types.ts';

export interface Units {
  readonly dimensions: number;
  /** Scored test images: normals and anomalies. */
  readonly normals: number;
  readonly anomalies: number;
  /** [dimensions] mean KL of normals and of anomalies, nats; null for codes without noise, and without such images. */
  readonly kl: Float64Array | null;
  readonly anomalyKl: Float64Array | null;
  /** [dimensions] variance of the posterior mean over normals. */
  readonly variance: Float64Array;
  /** How many dimensions have a variance above 0.01. */
  readonly active: number;
}

export const units: Probe<Units, never> = {
  fields: [],
  async look({ test, latent, isAnomaly }) {
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
  },
};
