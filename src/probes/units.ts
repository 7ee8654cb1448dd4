// What each dimension of the code costs, and whether it is used. Only normals count: they are what the model has learned to
// encode; anomalies stand beside them.

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
};
