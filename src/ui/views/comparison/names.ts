// What the sides of a comparison are called: kept runs have names, which may change.

import type { Side } from '../../../state/comparison.ts';
import { kept } from '../../../state/runs/store.ts';
import { sideLabel } from '../../../views/comparison.ts';

export const runNames = (): ReadonlyMap<string, string> =>
  new Map(kept.getState().runs.map(({ id, name }) => [id, name]));

export function labelsOf(sides: readonly [Side, Side]): [string, string] {
  const names = runNames();
  return [sideLabel(sides[0], names), sideLabel(sides[1], names)];
}
