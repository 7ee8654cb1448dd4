// What a dataset is called where files that a person opened may stand among those of the registry. `own` is what is open at
// the moment: one place in the menu, whatever it holds.

import { has } from '../core/registry.ts';
import { type DatasetId, datasets } from './index.ts';
import type { OwnData } from './types.ts';

/** "MNIST digits", or the name of the opened files. */
export const datasetName = (id: DatasetId, own: Pick<OwnData, 'name'> | null): string =>
  datasets[id].opened ? (own?.name ?? datasets[id].label) : datasets[id].label;

/** Who made it, and under which licence it may be used; null for files of which nobody here knows. */
export function datasetCredit(id: DatasetId): string | null {
  const { credit, licence } = datasets[id];
  return credit && `${credit} (${licence})`;
}

/** Whether a menu offers it: opened files only once there are some. */
export const isOffered = (id: string, own: OwnData | null): boolean =>
  own !== null || !(has(datasets, id) && datasets[id].opened);
