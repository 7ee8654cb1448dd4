// Rectified layers on top of each other, the hidden part of the dense networks.

import type { Kit, Layer, Tensor2D } from './types.ts';

/** Layers from each width to the next: [784, 512, 256] makes two. The first has no number, as when there was only one. */
export const layersOf = ({ kernel, bias }: Kit, name: string, widths: readonly number[]): Layer[] =>
  widths.slice(1).map((width, i) => {
    const number = i === 0 ? '' : String(i + 1);
    return [kernel(`${name}Kernel${number}`, widths[i], width), bias(`${name}Bias${number}`, width)];
  });

/** x [n, first width] -> [n, last width] */
export const through = ({ dense }: Kit, layers: readonly Layer[], x: Tensor2D): Tensor2D =>
  layers.reduce((h, layer) => dense(h, ...layer, 'relu'), x);
