// The test set of the run, fetched once for all runs that share it.

import type { StoreApi } from 'zustand/vanilla';
import type { Snapshot, TestSet } from '../../engine/api.ts';
import { fields } from '../../params/schema.ts';
import type { Link } from './link.ts';
import type { RunState } from './state.ts';

/** What may decide which images are in the test set, and in which order: where one set is divided, how many are learned from. */
const deciding = fields.filter(({ id, group }) => group === 'data' || id === 'seed').map(({ id }) => id);

const keyOf = ({ params, experiment }: Snapshot, data: string): string =>
  [...deciding.map(id => params[id]), experiment?.origin ?? '', data].join();

export function createTestSets(store: StoreApi<RunState>) {
  /** Of the test set that is here or on its way. */
  let key = '';
  /** It came while the example is shown, which has test images of its own. */
  let waiting: TestSet | null = null;

  return {
    /** The example is about to be shown: images of a run that are here already wait until it has gone. */
    withhold(): void {
      const { testSet } = store.getState();
      if (testSet) waiting = testSet;
    },

    /** Sees to it that the test set of the snapshot's run is here, or comes. */
    async follow(link: Link, snapshot: Snapshot): Promise<void> {
      const { run, phase } = snapshot;
      if (run === 0 || phase === 'loading' || phase === 'compiling') return;
      const { testSet, appliedData, example } = store.getState();
      const wanted = keyOf(snapshot, appliedData?.id ?? '');
      if (wanted === key) {
        // The same images belong to the new run as well.
        if (waiting) waiting = { ...waiting, run };
        if (waiting && !example) {
          store.setState({ testSet: waiting });
          waiting = null;
        } else if (testSet && testSet.run > 0 && testSet.run !== run) store.setState({ testSet: { ...testSet, run } });
        return;
      }
      key = wanted;
      const fetched = await link.engine.testSet().catch(() => null);
      if (key !== wanted) return;
      waiting = null;
      if (fetched && store.getState().example) waiting = fetched;
      else if (fetched) store.setState({ testSet: fetched });
      else key = ''; // asked for again with the next snapshot
    },
  };
}
