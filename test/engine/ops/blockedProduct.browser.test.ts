// The products that a graphics card computes in blocks, beside those of TensorFlow.js: every block that a card may be
// given, each operand exchanged, and extents that no block divides.

import '@tensorflow/tfjs-backend-webgl';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  add,
  backend,
  engine,
  env,
  matMul,
  memory,
  relu,
  setBackend,
  type Tensor2D,
  tidy,
} from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Block, blockedProduct, type Transposed } from '../../../src/engine/ops/blockedProduct.ts';
import { some } from './agreement.ts';
import { within } from './backends.ts';

const near = within(1e-5);
const blocks: Block[] = [
  { down: 2, across: 2 },
  { down: 2, across: 4 },
];
const extents = [
  [37, 21, 43],
  [1, 2, 3],
  [16, 8, 32],
] as const;

beforeAll(async () => {
  env().set('SOFTWARE_WEBGL_ENABLED', true);
  expect(await setBackend('webgl')).toBe(true);
  env().set('WEBGL_CPU_FORWARD', false);
});

describe.each(blocks)('$down x $across texels at a time', block => {
  it.each(['none', 'a', 'b'] as Transposed[])('agrees with the stock product, exchanged: %s', transposed => {
    const before = memory().numTensors;
    for (const [m, k, n] of extents)
      tidy(() => {
        const a = some(transposed === 'a' ? [k, m] : [m, k], -1, 1, 'a') as Tensor2D;
        const b = some(transposed === 'b' ? [n, k] : [k, n], -1, 1, 'b') as Tensor2D;
        const bias = some([n], -1, 1, 'bias');
        const product = (isRelu: boolean) =>
          engine().makeTensorFromTensorInfo(
            blockedProduct(
              backend() as MathBackendWebGL,
              isRelu ? { a, b, bias } : { a, b },
              [m, n],
              transposed,
              isRelu ? 'relu' : 'linear',
              block,
            ),
          );
        const stock = matMul(a, b, transposed === 'a', transposed === 'b');
        const what = `[${m}, ${k}, ${n}]`;
        near(product(false).dataSync(), stock.dataSync(), what);
        if (transposed === 'none') near(product(true).dataSync(), relu(add(stock, bias)).dataSync(), what);
      });
    expect(memory().numTensors).toBe(before);
  });
});
