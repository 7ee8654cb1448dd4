// What a run is called until somebody gives it a better name: what sets it apart, shortest first.

import { type DatasetId, datasets } from '../../datasets/index.ts';
import { models } from '../../models/index.ts';
import { anomalousClass } from '../../params/anomaly.ts';
import type { Params } from '../../params/schema.ts';

/** What a run says of the datasets it was made with; opened files have their names from here. */
export interface DataNames {
  readonly data?: Named | null | undefined;
  readonly anomalyData?: Named | null | undefined;
}

interface Named {
  readonly name: string;
}

/** "MNIST digits" is "MNIST" and "Strokes (drawn here)" is "Strokes" where there is little room. */
export const datasetName = (id: DatasetId, used?: Named | null): string =>
  datasets[id].opened ? (used?.name ?? datasets[id].label) : datasets[id].label.replace(/ (\(.*\)|[a-z]+)$/, '');

/** What is anomalous, such as "5 held out". */
export function anomalyName(params: Params, { anomalyData }: DataNames = {}): string {
  const found = anomalousClass(params);
  if (!found) return 'none';
  if (found.kind === 'held-out') return `${found.name} held out`;
  return `${datasetName(found.dataset, anomalyData)} ${found.name} added`;
}

/** "MNIST, 5 held out, 2-d, seed 1", with contamination, model and β where they are not the usual ones. */
export function defaultName(params: Params, used: DataNames = {}): string {
  const { dataset, anomaly, model, latent, beta, seed } = params;
  const { contamination = 0 } = params as { contamination?: number };
  return [
    datasetName(dataset, used.data),
    anomaly === 'none' ? 'no anomalies' : anomalyName(params, used),
    ...(anomaly === 'held-out' && contamination > 0 ? [`contamination ${contamination} %`] : []),
    ...(model === 'vae' ? [] : [models[model].label]),
    `${latent}-d`,
    ...(beta === 1 ? [] : [`β ${beta}`]),
    `seed ${seed}`,
  ].join(', ');
}
