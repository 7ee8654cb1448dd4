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
import type { LossId } from '../losses/index.ts';
import { forward } from '../models/pass.ts';
import type { Network, Part } from '../models/types.ts';
import type { Optimizer } from '../optimizers/types.ts';
import { type Losses, lossVector, namedLosses, readSum, type Summed, termsNow } from './lossVectors.ts';
import { called, nameOf } from './names.ts';
import { tf } from './tf.ts';

/** A part with its optimizer's state and its loss vectors summed over the steps since they were read. */
function partInTraining(part: Part, optimizer: Optimizer, values: Settings) {
  const { id, variables } = part;
  const slotsOf = (variable: Variable) =>
    Array.from({ length: optimizer.slots(values) }, (_, s) =>
      called(`${id}/${nameOf(variable)}/${s + 1}`, zeroVariable(variable.shape)),
    );
  const totals = new Map<number, Tensor1D>();
  let running: Summed<Tensor1D>[] = [];
  return {
    variables: variables as Variable[],
    slots: variables.map(slotsOf),
    terms: (values: Settings) => termsNow(part, values),
    /** Descent follows the total alone, which is the first number of a loss vector. */
    ofTotal(terms: number): Tensor1D {
      const made = totals.get(terms) ?? tidy(() => keep(tensor1d([1, ...Array(terms).fill(0)])));
      totals.set(terms, made);
      return made;
    },
    /** Notes a step. Another sum begins where a term was switched on or off. */
    add(terms: readonly LossId[], vector: Tensor1D) {
      const last = running.at(-1);
      const goesOn = last !== undefined && last.terms.join() === terms.join();
      const sum = keep(goesOn ? (add(last.vector, vector) as Tensor1D) : (vector.clone() as Tensor1D));
      if (goesOn) {
        last.vector.dispose();
        running.pop();
      }
      running.push({ terms, vector: sum, count: (goesOn ? last.count : 0) + 1 });
    },
    /** What was noted, for the caller to dispose. */
    take(): readonly Summed<Tensor1D>[] {
      const taken = running;
      running = [];
      return taken;
    },
    get running(): readonly Summed<Tensor1D>[] {
      return running;
    },
    dispose() {
      for (const each of totals.values()) each.dispose();
    },
  };
}

/**
 * Mutates the network's variables; owns its slots and running sums until `dispose`. `epsilon` keeps optimizers from
 * dividing by zero.
 * @param epsilon the smallest that the device can add to the size of a gradient
 * @param start settings that say how many slots there are
 */
export function createTrainer(network: Network, optimizer: Optimizer, epsilon = 1e-7, start: Settings = {}) {
  const parts = network.parts.map(part => partInTraining(part, optimizer, start));
  const slots: readonly Variable[] = parts.flatMap(part => part.slots.flat());

  const forget = () => {
    for (const part of parts) for (const { vector } of part.take()) vector.dispose();
  };

  return {
    /** Slot values in a fixed order, for checkpoints. */
    slots,

    /**
     * One step from a batch, which is an update of each part in turn: x [n, pixels] in 0..1, noise [n, latent] already scaled,
     * both the caller's. `step` counts from 1. Gradients are those of the mean over the batch.
     * @param given to the encoder in place of x, where x is corrupted
     */
    step(x: Tensor2D, noise: Tensor2D, step: number, values: Settings, given = x): void {
      const learningRate = Number(values.learningRate);
      const least = Math.max(epsilon, Number(values.epsilon ?? epsilon));
      for (const part of parts)
        tidy(() => {
          const terms = part.terms(values);
          const { value: all, grads } = engine().gradients(
            () => lossVector(forward(tf, network, x, noise, given), terms, values),
            part.variables,
            part.ofTotal(terms.length),
          );
          part.variables.forEach((weight, v) => {
            const slots = part.slots[v];
            const state = { value: weight as Tensor, gradient: grads[v], slots };
            const update = { ...state, learningRate, step, epsilon: least, values };
            const next = optimizer.update(tf, update);
            weight.assign(next.value);
            next.slots.forEach((slot, s) => {
              slots[s].assign(slot);
            });
          });
          part.add(terms, all as Tensor1D);
        });
    },

    /** Mean losses since the last call; the promise settles when the device has done the steps so far. */
    async losses(): Promise<Losses | null> {
      const taken = parts.map(part => part.take());
      if (taken.every(sums => sums.length === 0)) return null;
      const read = await Promise.all(taken.map(sums => Promise.all(sums.map(readSum))));
      return namedLosses(read);
    },

    /** Settles when the device has done the steps so far. */
    async settle(): Promise<void> {
      await Promise.all(parts.map(({ running }) => running.at(-1)?.vector.data()));
    },

    /** Forgets: zero slots, no losses. */
    clear(): void {
      tidy(() => {
        for (const slot of slots) slot.assign(zeros(slot.shape));
      });
      forget();
    },

    dispose(): void {
      for (const part of parts) part.dispose();
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
