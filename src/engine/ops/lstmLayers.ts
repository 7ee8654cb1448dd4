// How the files of the LSTM speak of one layer or two that take their steps together, and of the matrices that they read.

import { list } from './shaders.ts';

/** How many layers take their steps together. */
export type Layers = 1 | 2;
export const numbers: readonly Layers[] = [1, 2];

/** Tensors of each layer under names of their own, `fed0` and `fed1`. */
export const byLayer = <T>(name: string, each: readonly T[]): Record<string, T> =>
  Object.fromEntries(each.map((one, layer) => [`${name}${layer}`, one]));
export const namesOf = (layers: Layers, name: string): string[] => list(layers, layer => `${name}${layer}`);

/** One number of a matrix, and the four gates of one unit in its row. */
export const inMatrix = `float number(sampler2D matrix, int row, int column) {
  vec4 square = texel(matrix, row / 2, column / 2);
  vec2 pair = (row & 1) == 0 ? square.xy : square.zw;
  return (column & 1) == 0 ? pair.x : pair.y;
}
vec4 gatesOf(sampler2D matrix, int row, int unit, int units) {
  return vec4(number(matrix, row, unit), number(matrix, row, units + unit), number(matrix, row, 2 * units + unit),
    number(matrix, row, 3 * units + unit));
}`;
