// The contract of what the card shows of an example beside its reconstruction.

import type { Values } from '../../core/examples.ts';
import type { Shape } from '../../core/shape.ts';
import type { Params } from '../../params/schema.ts';
import type { Frame } from '../../views/examples/index.ts';

export interface PartsProps<S extends Shape = Shape> {
  /** Both [values] as stored. */
  readonly x: Values;
  readonly reconstruction: Values;
  readonly frame: Frame<S>;
  /** Of the run that made the reconstruction. */
  readonly params: Params;
}
