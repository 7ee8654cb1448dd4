// Parts test codes into clusters, the largest first, and decodes their centres.

import { take } from '../../core/codes.ts';
import { kMeans } from '../../core/kMeans.ts';
import { silhouettes } from '../../core/silhouette.ts';
import type { Clusters } from '../clusters.ts';
import type { Look } from '../types.ts';

/** Codes that are clustered, and those whose silhouettes are compared: a look may not take long. */
const MOST = 2000;
const COMPARED = 800;

export const clusters: Look<Clusters> = async ({ test, latent, values, decode, stored }) => {
  const codes = take(test, MOST);
  const found = kMeans(codes, Number(values.clusterCount), Number(values.seed));
  const sizes = new Uint32Array(found.centres.length / latent);
  for (const label of found.labels) sizes[label] += 1;
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a]);
  const placeOf = Uint8Array.from(sizes.keys(), cluster => order.indexOf(cluster));
  const labels = Uint8Array.from(found.labels, label => placeOf[label]);
  const centres = new Float32Array(found.centres.length);
  order.forEach((cluster, place) => {
    centres.set(found.centres.subarray(cluster * latent, (cluster + 1) * latent), place * latent);
  });
  const compared = labels.subarray(0, COMPARED);
  return {
    ...{ count: codes.count, latent, labels, centres },
    values: stored(await decode(centres.slice())),
    ...separation(codes.mean.subarray(0, compared.length * latent), latent, compared, order.length),
    compared: compared.length,
  };
};

function separation(mean: Float32Array, latent: number, labels: Uint8Array, clusters: number) {
  if (new Set(labels).size < 2) return { silhouette: null, silhouettes: null };
  const { mean: silhouette, perPoint } = silhouettes(mean, latent, labels);
  const of = (cluster: number) => perPoint.filter((_, i) => labels[i] === cluster);
  const average = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { silhouette, silhouettes: Float32Array.from({ length: clusters }, (_, cluster) => average(of(cluster))) };
}
