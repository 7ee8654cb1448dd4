// A look together with the test images that it speaks of. They arrive separately; until both are of the same run, the pair
// before stays, so that no point is ever named after an image of another run.

import { useState } from 'react';
import type { TestSet } from '../../engine/api.ts';
import type { ProbeId } from '../../probes/index.ts';
import type { Seen } from '../../state/store.ts';
import { useLab } from '../useLab.ts';

export interface Pair<Id extends ProbeId> {
  readonly seen: NonNullable<Seen[Id]>;
  readonly testSet: TestSet;
}

export function usePair<Id extends ProbeId>(id: Id): Pair<Id> | null {
  const seen = useLab(state => state.seen[id]);
  const testSet = useLab(state => state.testSet);
  const [kept, setKept] = useState<Pair<Id> | null>(null);
  if (!seen || !testSet || seen.run !== testSet.run) return kept;
  if (kept?.seen === seen && kept.testSet === testSet) return kept;
  const pair = { seen, testSet } as Pair<Id>;
  setKept(pair);
  return pair;
}
