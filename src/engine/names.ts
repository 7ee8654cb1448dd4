// What the tensors of a run are called, for those who save them: a tensor of TensorFlow.js has a name that no other may have, and
// here two runs have the same.

import type { Variable } from '../models/types.ts';

const names = new WeakMap<Variable, string>();

/** Gives it a name; the same variable. */
export function called<V extends Variable>(name: string, variable: V): V {
  names.set(variable, name);
  return variable;
}

/** Empty for one that nobody has named. */
export const nameOf = (variable: Variable): string => names.get(variable) ?? '';
