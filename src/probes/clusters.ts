// Test codes as clusters: how well they are separated, what their centres decode to, and which code is in which.

import type { Values } from '../core/examples.ts';
import { number } from '../core/field.ts';
import type { Probe } from './types.ts';

export interface Clusters {
  /** The first codes of the test list. */
  readonly count: number;
  readonly latent: number;
  /** [count] the cluster of each, from 0; the largest comes first. */
  readonly labels: Uint8Array;
  /** [clusters, latent] */
  readonly centres: Float32Array;
  /** [clusters, values] what they decode to, as stored. */
  readonly values: Values;
  /** Mean silhouette of all codes that were compared, and of each cluster's; null where there are no two clusters. */
  readonly silhouette: number | null;
  readonly silhouettes: Float32Array | null;
  readonly compared: number;
}

const clusterCount = number({
  id: 'clusterCount',
  label: 'Clusters',
  help: 'Into how many clusters [[k-means]] parts the codes. The [[silhouette]] says whether they are well parted.',
  group: 'view',
  cost: 'view',
  initial: 10,
  min: 2,
  max: 20,
  step: 1,
});

export const clusters: Probe<Clusters, typeof clusterCount> = {
  fields: [clusterCount],
  applies: (_, code) => code > 0,
};
