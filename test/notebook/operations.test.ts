import { describe, expect, it } from 'vitest';
import type { Tensor2D } from '../../src/models/types.ts';
import { type Expression, expression, snake } from '../../src/notebook/torch/expression.ts';
import { writingTf } from '../../src/notebook/torch/operations.ts';

const tf = writingTf(new Set());
const given = (name: string, shape: number[]) => expression(name, shape) as unknown as Tensor2D;
const [a, b, c] = ['a', 'b', 'c'].map(name => given(name, [2, 6]));
const picture = given('p', [2, 4, 6, 3]);
const of = (value: unknown) => {
  const { code, shape } = value as Expression;
  return [code, shape];
};

describe('an operation that is written down', () => {
  it.each([
    ['a sum in a product', tf.mul(tf.add(a, b), c), '(a + b) * c', [2, 6]],
    ['a product in a sum', tf.add(tf.mul(a, b), c), 'a * b + c', [2, 6]],
    ['what is taken from a difference', tf.sub(a, tf.sub(b, c)), 'a - (b - c)', [2, 6]],
    ['what divides a quotient', tf.div(a, tf.mul(b, c)), 'a / (b * c)', [2, 6]],
    ['the negative of a quotient', tf.neg(tf.div(a, 784)), '-a / 784', [2, 6]],
    ['the negative of a sum', tf.neg(tf.add(a, 784)), '-(a + 784)', [2, 6]],
    ['one minus something', tf.sub(1, tf.exp(a)), '1 - a.exp()', [2, 6]],
    ['the square of a difference', tf.square(tf.sub(a, b)), '(a - b).square()', [2, 6]],
    ['the sum over values', tf.sum(tf.abs(a), 1), 'a.abs().sum(1)', [2]],
    ['the sum over a batch', tf.sum(a, 0), 'a.sum(0)', [6]],
    ['a sum that keeps its axis', tf.sum(a, 1, true), 'a.sum(1, keepdim=True)', [2, 1]],
    ['a step', tf.step(tf.sub(0.5, a)), '(0.5 - a > 0).float()', [2, 6]],
    ['a small number', tf.mul(a, 1e-7), 'a * 1e-7', [2, 6]],
    ['a picture as a row', tf.reshape(picture, [2, 72]), 'p.permute(0, 2, 3, 1).reshape(-1, 72)', [2, 72]],
    ['a row as a picture', tf.reshape(a, [2, 1, 2, 3]), 'a.reshape(-1, 1, 2, 3).permute(0, 3, 1, 2)', [2, 1, 2, 3]],
    ['a row as a grey picture', tf.reshape(a, [2, 2, 3, 1]), 'a.reshape(-1, 1, 2, 3)', [2, 2, 3, 1]],
    ['steps of a series', tf.reshape(a, [-1, 3]), 'a.reshape(-1, 3)', [4, 3]],
    ['a corner of a picture', tf.slice(picture, [0, 0, 0, 0], [2, 3, 5, 3]), 'p[:, :, :3, :5]', [2, 3, 5, 3]],
    [
      'a picture with an edge',
      tf.pad(picture, [
        [0, 0],
        [0, 1],
        [2, 3],
        [0, 0],
      ]),
      'F.pad(p, (2, 3, 0, 1, 0, 0))',
      [2, 5, 11, 3],
    ],
    [
      'a series made longer',
      tf.pad(a, [
        [0, 0],
        [0, 4],
      ]),
      'F.pad(a, (0, 4))',
      [2, 10],
    ],
    ['channels side by side', tf.concat([picture, picture], 3), 'torch.cat([p, p], 1)', [2, 4, 6, 6]],
  ])('is Python: %s', (_, value, code, shape) => {
    expect(of(value)).toEqual([code, shape]);
  });

  it('calls a formula by name, and notes that it is used', () => {
    const used = new Set<string>();
    expect(of(writingTf(used).gaussian(a, tf.sub(b, c), -2.5))).toEqual(['gaussian(a, b - c, -2.5)', [2]]);
    expect([...used]).toEqual(['gaussian']);
  });

  it('has names as Python has them', () => {
    expect(['logVar', 'encoder2', 'reconstructionProbability'].map(snake)).toEqual([
      'log_var',
      'encoder2',
      'reconstruction_probability',
    ]);
  });
});
