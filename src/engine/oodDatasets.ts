// Datasets that somebody wants to see scored beside the test set. They load while the run goes on.

import { type DatasetId, datasets } from '../datasets/index.ts';
import type { LoadedDataset } from '../datasets/types.ts';
import type { Library } from './library.ts';
import { describeProblem } from './problem.ts';

/** The dataset, or a sentence that says why it cannot be had. */
export type OodDataset = (LoadedDataset | { readonly problem: string }) & { readonly name: string };

/** @param onNews called when there is something to find */
export function createOodDatasets(library: Library, onNews: () => void) {
  let wanted: DatasetId | null = null;
  let found: OodDataset | null = null;
  let asked = 0;

  async function load(id: DatasetId) {
    asked += 1;
    const mine = asked;
    const answer = await library
      .get(id, () => {})
      .then(
        ({ data, name }): OodDataset => ({ ...data, name }),
        error => {
          const name = datasets[id].label;
          return { name, problem: `${name} cannot be shown here. ${describeProblem(error).message}` };
        },
      );
    if (mine !== asked) return;
    found = answer;
    onNews();
  }

  return {
    /** The dataset, or null while it loads. One that failed is tried again when another was wanted in between. */
    find(id: DatasetId): OodDataset | null {
      if (wanted !== id) {
        [wanted, found] = [id, null];
        void load(id);
      }
      return found;
    },
    /** What is found next may be another dataset of the same id: files were opened. */
    forget() {
      asked += 1;
      [wanted, found] = [null, null];
    },
  };
}
