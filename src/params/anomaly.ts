// What is anomalous in an experiment, where it comes from and what it is called: said once.

import type { DatasetId } from '../datasets/index.ts';
import { datasetOf } from './dataset.ts';
import type { Params } from './schema.ts';

type Experiment = Pick<Params, 'dataset' | 'anomaly' | 'heldOut' | 'normalClass' | 'anomalyDataset' | 'own'>;

/** The dataset whose classes the anomalous ones are chosen from. */
export const anomalySource = ({
  dataset,
  anomaly,
  anomalyDataset,
}: Pick<Experiment, 'dataset' | 'anomaly' | 'anomalyDataset'>): DatasetId =>
  anomaly === 'other-dataset' ? anomalyDataset : dataset;

/** What should be found; null where nothing should. */
export function anomalousClass(params: Experiment): {
  readonly kind: 'held-out' | 'one-class' | 'other-dataset';
  readonly dataset: DatasetId;
  /** The class that is chosen: the anomalous one, or of `one-class` the only one that is normal. */
  readonly label: number;
  /** Of that class. */
  readonly name: string;
} | null {
  const { anomaly: kind, heldOut, normalClass } = params;
  if (kind === 'none') return null;
  const dataset = anomalySource(params);
  const label = kind === 'one-class' ? normalClass : heldOut;
  return { kind, dataset, label, name: datasetOf(params, dataset).classes[label] ?? String(label) };
}

/** Whether a class of the dataset that they are chosen from is anomalous. */
export function isAnomalous(params: Experiment, label: number): boolean {
  const found = anomalousClass(params);
  return found !== null && (found.kind === 'one-class') !== (found.label === label);
}
