// Which class is the anomalous one of an experiment, where it comes from and what it is called: said once.

import type { DatasetId } from '../datasets/index.ts';
import { datasetOf } from './dataset.ts';
import type { Params } from './schema.ts';

type Experiment = Pick<Params, 'dataset' | 'anomaly' | 'heldOut' | 'anomalyDataset' | 'own'>;

/** The dataset whose classes the anomalous one is chosen from. */
export const anomalySource = ({ dataset, anomaly, anomalyDataset }: Omit<Experiment, 'heldOut'>): DatasetId =>
  anomaly === 'other-dataset' ? anomalyDataset : dataset;

/** The class that should be found; null where nothing should. */
export function anomalousClass(params: Experiment): {
  readonly kind: 'held-out' | 'other-dataset';
  readonly dataset: DatasetId;
  readonly label: number;
  readonly name: string;
} | null {
  const { anomaly: kind, heldOut: label } = params;
  if (kind === 'none') return null;
  const dataset = anomalySource(params);
  return { kind, dataset, label, name: datasetOf(params, dataset).classes[label] ?? String(label) };
}
