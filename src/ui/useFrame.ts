// What the examples of a run are drawn against; until a test set of their shape is here, their shape alone.

import { useMemo } from 'react';
import { isSameShape } from '../core/shape.ts';
import type { Params } from '../params/schema.ts';
import { shapeOf } from '../params/shape.ts';
import type { Frame } from '../views/examples/index.ts';
import { useLab } from './useLab.ts';

/** @param of what they were made with: by default the run on the stage, or before it what the controls show */
export function useFrame(of?: Params): Frame {
  const testSet = useLab(state => state.testSet);
  const now = useLab(state => state.snapshot?.params ?? state.params);
  const shape = shapeOf(of ?? now);
  return useMemo(
    () => (testSet && isSameShape(testSet.shape, shape) ? testSet : { shape, statistics: null }),
    [testSet, shape],
  );
}
