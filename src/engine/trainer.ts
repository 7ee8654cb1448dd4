// One training step, its optimizer state and its running losses. It knows nothing of epochs, data files or pictures.

import {
  add,
  engine,
  keep,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  tensor1d,
  tidy,
  type Variable,
  variable,
  zeros,
} from '@tensorflow/tfjs-core';
import { type LossId, losses } from '../losses/index.ts';
import { forward } from '../models/pass.ts';
import type { Network, Pass } from '../models/types.ts';
import type { Optimizer } from '../optimizers/types.ts';
import { objective } from './ops/objective.ts';
import { tf } from './tf.ts';

type Values = Readonly<Record<string, number | string>>;

/** Sums over a number of steps: the total loss and each term, in nats per image. */
export interface Losses {
  readonly total: number;
  readonly terms: Readonly<Partial<Record<LossId, number>>>;
}

/** [1 + terms]: the weighted total and each unweighted term, every one a mean over the batch. */
export const lossVector = (pass: Pass, ids: readonly LossId[], values: Values): Tensor1D =>
  objective(
    ids.map(id => losses[id].term(tf, pass)),
    ids.map(id => losses[id].weight(values)),
  );

/** Reads a loss vector that was summed over `count` passes back into names. */
export function namedLosses(vector: ArrayLike<number>, ids: readonly LossId[], count: number): Losses {
  const terms = Object.fromEntries(ids.map((id, i) => [id, vector[i + 1] / count]));
  return { total: vector[0] / count, terms };
}

/**
 * Mutates the network's variables; owns its slots and running sums until `dispose`. `epsilon` keeps optimizers from
 * dividing by zero.
 */
export function createTrainer(network: Network, ids: readonly LossId[], optimizer: Optimizer, epsilon = 1e-7) {
  const variables = network.variables as Variable[];
  const slots = variables.map(({ shape }) => Array.from({ length: optimizer.slots }, () => zeroVariable(shape)));
  // Descent follows the total alone, which is the first number of the loss vector.
  const ofTotal = tensor1d([1, ...ids.map(() => 0)]);
  let running: Tensor1D | null = null;
  let counted = 0;

  return {
    /** Slot values in a fixed order, for checkpoints. */
    slots: slots.flat() as readonly Variable[],

    /**
     * One update from a batch: x [n, pixels] in 0..1, noise [n, latent] already scaled, both the caller's. `step` counts
     * from 1. Gradients are those of the mean over the batch.
     */
    step(x: Tensor2D, noise: Tensor2D, step: number, values: Values): void {
      tidy(() => {
        const { value: all, grads } = engine().gradients(
          () => lossVector(forward(tf, network, x, noise), ids, values),
          variables,
          ofTotal,
        );
        const learningRate = Number(values.learningRate);
        variables.forEach((weight, v) => {
          const update = {
            value: weight as Tensor,
            gradient: grads[v],
            slots: slots[v],
            learningRate,
            step,
            epsilon,
          };
          const next = optimizer.update(tf, update);
          weight.assign(next.value);
          next.slots.forEach((slot, s) => {
            slots[v][s].assign(slot);
          });
        });
        const sum = keep(running ? (add(running, all) as Tensor1D) : (all.clone() as Tensor1D));
        running?.dispose();
        running = sum;
        counted += 1;
      });
    },

    /** Mean losses since the last call; the promise settles when the device has done the steps so far. */
    async losses(): Promise<Losses | null> {
      if (!running) return null;
      const [sum, count] = [running, counted];
      running = null;
      counted = 0;
      const vector = await sum.data();
      sum.dispose();
      return namedLosses(vector, ids, count);
    },

    /** Settles when the device has done the steps so far. */
    async settle(): Promise<void> {
      await running?.data();
    },

    /** Forgets: zero slots, no losses. */
    clear(): void {
      tidy(() => {
        for (const slot of slots.flat()) slot.assign(zeros(slot.shape));
      });
      running?.dispose();
      running = null;
      counted = 0;
    },

    dispose(): void {
      ofTotal.dispose();
      for (const slot of slots.flat()) slot.dispose();
      running?.dispose();
      running = null;
    },
  };
}

export type Trainer = ReturnType<typeof createTrainer>;

function zeroVariable(shape: number[]): Variable {
  const start = zeros(shape);
  const made = variable(start, false);
  start.dispose();
  return made;
}
