// Checks that need more than one field.

import { type DatasetId, datasets } from '../datasets/index.ts';
import type { Params } from './schema.ts';

/** Two fields that cannot stand together: anomalies that would come from the dataset that is learned. */
export interface Clash {
  readonly dataset: DatasetId;
  /** What anomalies come from in its place. */
  readonly used: DatasetId;
}

/** Params that can be run, with what clashed, and a sentence for each thing that had to be changed. */
export interface Reconciled {
  readonly params: Params;
  readonly clashes: readonly Clash[];
  readonly problems: readonly string[];
}

/** Why two fields cannot stand together, for where nothing takes their place. */
export const clashReason = ({ dataset }: Clash): string =>
  `Anomalies from another dataset cannot come from ${datasets[dataset].label} itself`;

/** Changes nothing that can stand. */
export function reconcile(params: Params): Reconciled {
  const { anomaly, anomalyDataset, dataset } = params;
  if (anomaly !== 'other-dataset' || anomalyDataset !== dataset) return { params, clashes: [], problems: [] };
  const used = (Object.keys(datasets) as DatasetId[]).find(id => id !== dataset)!;
  const clash: Clash = { dataset, used };
  return {
    params: { ...params, anomalyDataset: used },
    clashes: [clash],
    problems: [`${clashReason(clash)}; ${datasets[used].label} is used instead.`],
  };
}
