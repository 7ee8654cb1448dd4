// The dataset of an experiment. What opened files hold is nowhere but in the settings that mean them, so two experiments
// with different files can stand side by side.

import { type DatasetId, datasets } from '../datasets/index.ts';
import type { Contents, Dataset } from '../datasets/types.ts';

/** Settings that name datasets, with what opened files hold where one of them is those. */
interface Naming {
  readonly dataset: DatasetId;
  readonly own?: Contents | undefined;
}

/** The dataset that is learned from, or another one beside it. */
export function datasetOf({ dataset, own }: Naming, id: DatasetId = dataset): Dataset {
  const found = datasets[id];
  return found.opened && own ? { ...found, ...own } : found;
}
