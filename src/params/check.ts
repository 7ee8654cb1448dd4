// Checks that need more than one field.

import { datasets } from '../datasets/index.ts';
import type { Params } from './schema.ts';

/** Params that can be run, and a sentence for each thing that had to be changed. Changes nothing that can stand. */
export function reconcile(params: Params): { params: Params; problems: string[] } {
  if (params.anomaly !== 'other-dataset' || params.anomalyDataset !== params.dataset) return { params, problems: [] };
  const other = (Object.keys(datasets) as Params['dataset'][]).find(id => id !== params.dataset)!;
  const problem = `Anomalies from another dataset cannot come from ${datasets[params.dataset].label} itself; ${datasets[other].label} is used.`;
  return { params: { ...params, anomalyDataset: other }, problems: [problem] };
}
