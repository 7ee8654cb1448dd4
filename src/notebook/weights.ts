// Between the weights of the lab and those of PyTorch: other names, other order of axes, the same numbers.

import { DataError } from '../core/dataError.ts';
import { countOf, type Tensor } from '../core/tensors/types.ts';
import { type Link, shapeThere } from './torch/layers.ts';
import type { Weight } from './types.ts';

/**
 * Numbers with their axes in another order.
 * @param shape of `values`; axis i of the result is its axis `axes[i]`
 */
export function permuted(values: ArrayLike<number>, shape: readonly number[], axes: readonly number[]): Float32Array {
  const strides = shape.map((_, axis) => countOf(shape.slice(axis + 1)));
  const out = new Float32Array(values.length);
  const extents = axes.map(axis => shape[axis]);
  const steps = axes.map(axis => strides[axis]);
  const at = extents.map(() => 0);
  let from = 0;
  for (let i = 0; i < out.length; i++) {
    out[i] = values[from];
    for (let axis = extents.length - 1; axis >= 0; axis--) {
      at[axis] += 1;
      from += steps[axis];
      if (at[axis] < extents[axis]) break;
      from -= extents[axis] * steps[axis];
      at[axis] = 0;
    }
  }
  return out;
}

const inverse = (axes: readonly number[]): number[] => axes.map((_, i) => axes.indexOf(i));

/** The tensors of a state_dict, in its order. */
export function toTorch(links: readonly Link[], weights: readonly Weight[]): Tensor<Float32Array>[] {
  const of = new Map(weights.map(({ name, values }) => [name, values]));
  return links.map(link => {
    const values = of.get(link.weight);
    if (values?.length !== countOf(link.shape))
      throw new TypeError(`The run has no weight “${link.weight}” of that size.`);
    const made = link.isAdded ? new Float32Array(values.length) : permuted(values, link.shape, link.axes);
    return { name: link.name, shape: shapeThere(link), values: made };
  });
}

const shown = (shape: readonly number[]): string => (shape.length === 0 ? 'a single number' : shape.join(' × '));
const some = (names: readonly string[]): string =>
  `${names
    .slice(0, 3)
    .map(name => `“${name}”`)
    .join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}`;

/**
 * The weights that a state_dict means.
 * @throws DataError naming what is missing, too much, of another shape, or no number
 */
export function fromTorch(links: readonly Link[], tensors: readonly Tensor[]): Map<string, Float32Array> {
  const given = new Map(tensors.map(tensor => [tensor.name, tensor]));
  const missing = links.filter(({ name }) => !given.has(name)).map(({ name }) => name);
  const known = new Set(links.map(({ name }) => name));
  const extra = tensors.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  const also = extra.length > 0 ? ` It has ${some(extra)}, which this network does not.` : '';
  if (missing.length > 0) throw new DataError(`The file has no ${some(missing)}, which this network needs.${also}`);
  if (extra.length > 0) throw new DataError(also.trim());
  const weights = new Map<string, Float32Array>();
  for (const link of links) {
    const { shape, values } = given.get(link.name)!;
    const wanted = shapeThere(link);
    if (shape.join() !== wanted.join())
      throw new DataError(`“${link.name}” is ${shown(shape)} in the file and ${shown(wanted)} in this network.`);
    if (!values.every(Number.isFinite)) throw new DataError(`“${link.name}” has values that are no finite numbers.`);
    const here = permuted(values, wanted, inverse(link.axes));
    const before = weights.get(link.weight);
    weights.set(link.weight, before ? before.map((value, i) => value + here[i]) : here);
  }
  return weights;
}
