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
import type { Settings } from '../core/field.ts';
import { type LossId, losses } from '../losses/index.ts';
import { forward } from '../models/pass.ts';
import type { Network, Part, Pass } from '../models/types.ts';
import type { Optimizer } from '../optimizers/types.ts';
import { called, nameOf } from './names.ts';
import { objective } from './ops/objective.ts';
import { tf } from './tf.ts';

/** Sums over a number of steps: the total loss and each term, in nats per image. */
export interface Losses {
  readonly total: number;
  readonly terms: Readonly<Partial<Record<LossId, number>>>;
}

/** [1 + terms]: the weighted total and each unweighted term, every one a mean over the batch. */
export const lossVector = (pass: Pass, ids: readonly LossId[], values: Settings): Tensor1D =>
  objective(
    ids.map(id => losses[id].term(tf, pass)),
    ids.map(id => losses[id].weight(values)),
  );

/** Reads loss vectors, one for each part and summed over `count` passes, back into names: the total is that of all parts. */
export function namedLosses(
  parts: readonly Pick<Part, 'terms'>[],
  vectors: readonly ArrayLike<number>[],
  count: number,
): Losses {
  const terms = parts.flatMap((part, p) => part.terms.map((id, i) => [id, vectors[p][i + 1] / count] as const));
  return { total: vectors.reduce((sum, vector) => sum + vector[0], 0) / count, terms: Object.fromEntries(terms) };
}

/** A part with its optimizer's state and its loss vector summed over the steps since it was read. */
function partInTraining({ id, variables, terms }: Part, optimizer: Optimizer) {
  const slotsOf = (variable: Variable) =>
    Array.from({ length: optimizer.slots }, (_, s) =>
      called(`${id}/${nameOf(variable)}/${s + 1}`, zeroVariable(variable.shape)),
    );
  return {
    terms,
    variables: variables as Variable[],
    slots: variables.map(slotsOf),
    // Descent follows the total alone, which is the first number of the loss vector.
    ofTotal: tensor1d([1, ...terms.map(() => 0)]),
    running: null as Tensor1D | null,
  };
}

/**
 * Mutates the network's variables; owns its slots and running sums until `dispose`. `epsilon` keeps optimizers from
 * dividing by zero.
 */
export function createTrainer(network: Network, optimizer: Optimizer, epsilon = 1e-7) {
  const parts = network.parts.map(part => partInTraining(part, optimizer));
  const slots: readonly Variable[] = parts.flatMap(part => part.slots.flat());
  let counted = 0;

  const forget = () => {
    for (const part of parts) {
      part.running?.dispose();
      part.running = null;
    }
    counted = 0;
  };

  return {
    /** Slot values in a fixed order, for checkpoints. */
    slots,

    /**
     * One step from a batch, which is an update of each part in turn: x [n, pixels] in 0..1, noise [n, latent] already scaled,
     * both the caller's. `step` counts from 1. Gradients are those of the mean over the batch.
     */
    step(x: Tensor2D, noise: Tensor2D, step: number, values: Settings): void {
      const learningRate = Number(values.learningRate);
      for (const part of parts)
        tidy(() => {
          const { value: all, grads } = engine().gradients(
            () => lossVector(forward(tf, network, x, noise), part.terms, values),
            part.variables,
            part.ofTotal,
          );
          part.variables.forEach((weight, v) => {
            const slots = part.slots[v];
            const update = { value: weight as Tensor, gradient: grads[v], slots, learningRate, step, epsilon };
            const next = optimizer.update(tf, update);
            weight.assign(next.value);
            next.slots.forEach((slot, s) => {
              slots[s].assign(slot);
            });
          });
          const sum = keep(part.running ? (add(part.running, all) as Tensor1D) : (all.clone() as Tensor1D));
          part.running?.dispose();
          part.running = sum;
        });
      counted += 1;
    },

    /** Mean losses since the last call; the promise settles when the device has done the steps so far. */
    async losses(): Promise<Losses | null> {
      if (counted === 0) return null;
      const [sums, count] = [parts.map(({ running }) => running!), counted];
      for (const part of parts) part.running = null;
      counted = 0;
      const vectors = await Promise.all(sums.map(sum => sum.data()));
      for (const sum of sums) sum.dispose();
      return namedLosses(parts, vectors, count);
    },

    /** Settles when the device has done the steps so far. */
    async settle(): Promise<void> {
      await Promise.all(parts.map(({ running }) => running?.data()));
    },

    /** Forgets: zero slots, no losses. */
    clear(): void {
      tidy(() => {
        for (const slot of slots) slot.assign(zeros(slot.shape));
      });
      forget();
    },

    dispose(): void {
      for (const { ofTotal } of parts) ofTotal.dispose();
      for (const slot of slots) slot.dispose();
      forget();
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
