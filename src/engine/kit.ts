// What a model builds itself from: layers on this backend, weights from the run's seed.

import { fill, type Tensor, tensor, variable } from '@tensorflow/tfjs-core';
import { random } from '../core/random.ts';
import type { Shape } from '../core/shape.ts';
import type { Kit } from '../models/types.ts';
import { called } from './names.ts';
import { conv } from './ops/conv.ts';
import { convTransposed } from './ops/convTransposed.ts';
import { dense } from './ops/dense.ts';
import { sizeOf } from './ops/kernel.ts';
import { bidirectional, lstm } from './ops/lstm.ts';
import { maxPool } from './ops/maxPool.ts';
import { posterior } from './ops/posterior.ts';
import { upsample } from './ops/upsample.ts';
import { tf } from './tf.ts';

/** For examples of this shape and this variance, and a decoder of so many numbers a value. Variables that are built here belong to whoever disposes the network. The same seed builds the same weights. */
export function createKit(shape: Shape, seed: number, perValue = 1, variance = () => 1): Kit {
  const weights: Kit['weights'] = (name, extents) => {
    const { uniform } = random(seed, name);
    const [receptive, [inputs, outputs]] = [sizeOf(extents.slice(0, -2)), extents.slice(-2)];
    const limit = Math.sqrt(6 / (receptive * (inputs + outputs)));
    const values = Float32Array.from({ length: sizeOf(extents) }, () => limit * (2 * uniform() - 1));
    return called(name, ownVariable(tensor(values, [...extents])));
  };
  return {
    ...{ tf, shape, perValue, variance },
    ...{ dense, posterior, conv, convTransposed, lstm, bidirectional, maxPool, upsample },
    weights,
    kernel: (name, inputs, outputs) => weights(name, [inputs, outputs]),
    bias: (name, size, start = 0) => called(name, ownVariable(fill([size], start))),
  };
}

/** A variable keeps its own copy of the handle; the tensor that it started from would leak. */
function ownVariable(start: Tensor) {
  const made = variable(start);
  start.dispose();
  return made;
}
