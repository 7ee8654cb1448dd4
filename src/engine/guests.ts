// Datasets that somebody wants to see scored beside the test set. They load while the run goes on.

import { type DatasetId, datasets } from '../datasets/index.ts';
import type { LoadedDataset } from '../datasets/types.ts';
import type { Library } from './prepare.ts';
import { describeProblem } from './problem.ts';

/** The dataset, or a sentence that says why it cannot be had. */
export type Guest = LoadedDataset | { readonly problem: string };

/**
 * Returns a function that finds a dataset: null while it loads. One that failed is tried again when another was wanted in
 * between. @param onNews called when there is something to find
 */
export function createGuests(library: Library, onNews: () => void): (id: DatasetId) => Guest | null {
  let wanted: DatasetId | null = null;
  let found: Guest | null = null;

  async function load(id: DatasetId) {
    const guest = await library
      .get(id, () => {})
      .then(
        ({ data }): Guest => data,
        error => ({ problem: `${datasets[id].label} cannot be shown here. ${describeProblem(error).message}` }),
      );
    if (wanted !== id) return;
    found = guest;
    onNews();
  }

  return id => {
    if (wanted !== id) {
      [wanted, found] = [id, null];
      void load(id);
    }
    return found;
  };
}
