// A large matrix product on a graphics card. What it waits for is texels: the stock product fetches two of them for eight
// multiplications. Here one fragment computes a block of texels, for which each row and column of operands is fetched once;
// it writes every texel to a layer of its own, and a second draw puts them in order, adds the bias and rectifies.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { mostLayers } from './layers.ts';
import { list, type Program } from './shaders.ts';
import { draw, drawLayers } from './webgl.ts';

/** Which operand is read with rows and columns exchanged. */
export type Transposed = 'none' | 'a' | 'b';

export type Activation = 'relu' | 'linear';

/** Texels down and across that one fragment computes. */
export interface Block {
  readonly down: number;
  readonly across: number;
}

const remembered = new Map<string, Program>();
function remember(key: string, make: () => Program): Program {
  const known = remembered.get(key) ?? make();
  remembered.set(key, known);
  return known;
}

/**
 * Each layer is a part of the product as a whole: texel (i, j) of layer `across · r + s` is texel
 * (i + r · rows, j + s · columns), where a layer has rows x columns. So fragments that are neighbours read neighbours.
 */
const blocks = ({ down, across }: Block, transposed: Transposed): Program =>
  remember(`blocks ${down} ${across} ${transposed}`, () => {
    const [rows, columns] = [list(down, r => r), list(across, s => s)];
    const left = (r: number) =>
      transposed === 'a' ? `texel(a, k, i + ${r} * layer.x).xzyw` : `texel(a, i + ${r} * layer.x, k)`;
    const right = (s: number) =>
      transposed === 'b' ? `texel(b, j + ${s} * layer.y, k).xzyw` : `texel(b, k, j + ${s} * layer.y)`;
    const sums = rows.flatMap(r => columns.map(s => ({ r, s, sum: `p${r * across + s}` })));
    const multiply = `{
    ${rows.map(r => `vec4 a${r} = ${left(r)};`).join('\n    ')}
    ${columns.map(s => `vec4 b${s} = ${right(s)};`).join('\n    ')}
    ${sums.map(({ r, s, sum }) => `${sum} += a${r}.xxzz * b${s}.xyxy + a${r}.yyww * b${s}.zwzw;`).join('\n    ')}
  }`;
    return {
      inputs: ['a', 'b'],
      outputs: sums.map(({ sum }) => sum),
      uniforms: {},
      // Two steps of the sum at a time, so that the fetches of both are on their way together.
      body: `ivec2 layer = size / 2;
  ${sums.map(({ sum }) => `${sum} = vec4(0);`).join(' ')}
  int depth = (${transposed === 'a' ? 'aSize.x' : 'aSize.y'} + 1) / 2;
  int k = 0;
  for (; k + 1 < depth; k++) {
    ${multiply}
    k++;
    ${multiply}
  }
  if (k < depth) ${multiply}`,
    };
  });

const inOrder = ({ across }: Block, hasBias: boolean, isRelu: boolean): Program =>
  remember(`order ${across} ${hasBias} ${isRelu}`, () => ({
    inputs: ['parts', ...(hasBias ? ['bias'] : [])],
    layered: ['parts'],
    outputs: ['product'],
    uniforms: {},
    body: `ivec2 layer = partsSize / 2;
  ivec2 at = ivec2(i, j) / layer;
  ivec2 place = ivec2(i, j) - at * layer;
  product = texelFetch(parts, ivec3(place.yx, ${across} * at.x + at.y), 0);
  ${hasBias ? 'product += texel(bias, 0, j).xyxy;' : ''}
  ${isRelu ? 'product = max(product, 0.0);' : ''}`,
  }));

/** Extents of a layer are even, for a card fetches pairs of neighbouring texels: with odd ones it took a third longer. */
const half = (extent: number, parts: number) => 2 * Math.ceil(extent / 4 / parts);

/** Multiplications from which a product is worth two draws. */
const LARGE = 8e6;

export const isLarge = (m: number, k: number, n: number): boolean => m * k * n >= LARGE;

const widest: Block = { down: 2, across: 4 };
const everywhere: Block = { down: 2, across: 2 };

/**
 * a b, aᵀ b or a bᵀ, plus the bias where one is given: [m, n].
 * @param block as large as the card can take, if nothing else is said
 * @throws Error when a matrix is too large for a texture, or a shader does not compile
 */
export function blockedProduct(
  backend: MathBackendWebGL,
  { a, b, bias }: { readonly a: TensorInfo; readonly b: TensorInfo; readonly bias?: TensorInfo | undefined },
  [m, n]: readonly [m: number, n: number],
  transposed: Transposed,
  activation: Activation,
  block = mostLayers(backend.gpgpu) < widest.down * widest.across ? everywhere : widest,
): TensorInfo {
  const layer = [half(m, block.down), half(n, block.across)] as const;
  const parts = drawLayers(backend, blocks(block, transposed), [a, b], layer);
  const program = inOrder(block, bias !== undefined, activation === 'relu');
  return draw(backend, program, bias ? [parts, bias] : [parts], [m, n], [])[0];
}
