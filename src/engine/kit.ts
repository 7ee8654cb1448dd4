// What a model builds itself from: layers on this backend, weights from the run's seed.

import { tensor2d, variable, zeros } from '@tensorflow/tfjs-core';
import { random } from '../core/random.ts';
import type { Shape } from '../core/shape.ts';
import type { Kit } from '../models/types.ts';
import { dense } from './ops/dense.ts';
import { posterior } from './ops/posterior.ts';
import { tf } from './tf.ts';

/** For examples of this shape. Variables that are built here belong to whoever disposes the network. The same seed builds the same weights. */
export function createKit(shape: Shape, seed: number): Kit {
  return {
    tf,
    shape,
    dense,
    posterior,
    kernel(name, inputs, outputs) {
      const { uniform } = random(seed, name);
      const limit = Math.sqrt(6 / (inputs + outputs));
      const values = Float32Array.from({ length: inputs * outputs }, () => limit * (2 * uniform() - 1));
      return ownVariable(tensor2d(values, [inputs, outputs]));
    },
    bias: (_name, size) => ownVariable(zeros([size])),
  };
}

/** A variable keeps its own copy of the handle; the tensor that it started from would leak. */
function ownVariable(start: ReturnType<typeof zeros>) {
  const made = variable(start);
  start.dispose();
  return made;
}
