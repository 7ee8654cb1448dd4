// A file of weights that comes back from PyTorch, as the weights of the network that the settings describe.

import { readNpz } from '../core/tensors/npz.ts';
import { readSafetensors } from '../core/tensors/safetensors.ts';
import type { Tensor } from '../core/tensors/types.ts';
import type { Params } from '../params/schema.ts';
import { shapeOf } from '../params/shape.ts';
import { writeModel } from './torch/model.ts';
import { fromTorch } from './weights.ts';

export interface Found {
  readonly weights: ReadonlyMap<string, Float32Array>;
  /** How many steps they have been trained, as the file says; 1 where it says nothing. */
  readonly steps: number;
}

/** Steps as a file has them, in whatever form. */
const stepsOf = (value: unknown): number => {
  const steps = Number(value);
  return Number.isSafeInteger(steps) && steps >= 1 ? steps : 1;
};

/**
 * The weights in a `.safetensors` or `.npz` file.
 * @param params of the network that they are for
 * @throws DataError what is wrong with the file, or does not fit
 */
export function weightsIn(name: string, bytes: Uint8Array<ArrayBuffer>, params: Params): Found {
  const { links } = writeModel(shapeOf(params), params);
  const { tensors, steps } = /\.npz$/i.test(name) ? fromArchive(readNpz(bytes)) : fromSafetensors(bytes);
  return { weights: fromTorch(links, tensors), steps };
}

function fromArchive(all: readonly Tensor[]) {
  const steps = all.find(({ name, shape }) => name === 'steps' && shape.length === 0);
  return { tensors: all.filter(tensor => tensor !== steps), steps: stepsOf(steps?.values[0]) };
}

function fromSafetensors(bytes: Uint8Array<ArrayBuffer>) {
  const { tensors, metadata } = readSafetensors(bytes);
  return { tensors, steps: stepsOf(metadata.steps) };
}
