// A step of several updates: each part goes down its own terms alone, with its own optimizer's state, and sees what the part before
// it has changed.

import { memory, mul, type Scalar, sum, tensor2d, tidy, variableGrads } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { lossVector } from '../../src/engine/lossVectors.ts';
import { nameOf } from '../../src/engine/names.ts';
import { tf } from '../../src/engine/tf.ts';
import { createTrainer } from '../../src/engine/trainer.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import type { LossId } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { Network, Part, Tensor2D, Variable } from '../../src/models/types.ts';
import { optimizers } from '../../src/optimizers/index.ts';
import { initialParams } from '../../src/params/schema.ts';
import { numbers, PIXELS, tinyKit } from '../contracts/tinyPass.ts';
import { onCpu } from './cpu.ts';
import { difference } from './reference.ts';

onCpu();

const COUNT = 5;
const values = { ...initialParams, hidden: '6', latent: 2, learningRate: 0.05 };

/** A VAE in two parts: first the encoder goes down KL, then everything that decodes goes down the reconstruction. */
function twoParts(): Network {
  const kit = tinyKit();
  const coder = models.vae.build(kit, values);
  const isDecoder = (variable: Variable) => /^(decoder|output)/.test(nameOf(variable));
  const parts: readonly Part[] = [
    { id: 'encoder', variables: coder.variables.filter(each => !isDecoder(each)), terms: ['kl'] },
    { id: 'decoder', variables: coder.variables.filter(isDecoder), terms: ['reconstruction'] },
  ];
  return joined({ ...coder, parts }, likelihoods.bernoulli.build(kit, values), models.vae.losses);
}

const dispose = ({ variables }: Network) => {
  for (const each of variables) each.dispose();
};

describe('two parts', () => {
  const data = (): [Tensor2D, Tensor2D] => [
    tensor2d(numbers(COUNT * PIXELS, 0, 1, 'x'), [COUNT, PIXELS]),
    tensor2d(numbers(COUNT * 2, -1, 1, 'noise'), [COUNT, 2]),
  ];

  it('are updated in turn, and the loss is that of both', async () => {
    const before = memory().numTensors;
    const [network, byHand] = [twoParts(), twoParts()];
    const trainer = createTrainer(network, optimizers.sgd);
    const [x, noise] = data();
    const seen: number[] = [];
    for (let step = 1; step <= 2; step++) {
      trainer.step(x, noise, step, values);
      for (const { variables, terms } of byHand.parts)
        tidy(() => {
          const loss = () => lossVector(forward(tf, byHand, x, noise), terms as LossId[], values);
          const { value, grads } = variableGrads(() => sum(mul(loss(), [1, 0])) as Scalar, variables as Variable[]);
          seen.push(value.dataSync()[0]);
          for (const each of variables) each.assign(tf.sub(each, tf.mul(grads[each.name], values.learningRate)));
        });
    }
    const { total, terms } = (await trainer.losses())!;
    expect(terms.kl).toBeCloseTo((seen[0] + seen[2]) / 2, 4);
    expect(terms.reconstruction).toBeCloseTo((seen[1] + seen[3]) / 2, 4);
    expect(total).toBeCloseTo(terms.kl! + terms.reconstruction!, 4);
    for (const [i, each] of network.variables.entries())
      expect(difference(each.dataSync(), [...byHand.variables[i].dataSync()]), nameOf(each)).toBeLessThan(1e-5);
    trainer.dispose();
    for (const each of [x, noise]) each.dispose();
    dispose(network);
    dispose(byHand);
    expect(memory().numTensors).toBe(before);
  });

  it('have slots of their own, also for what both train', () => {
    const network = twoParts();
    const [first, second] = network.parts;
    const shared = { ...network, parts: [first, { ...second, variables: network.variables }] };
    const trainer = createTrainer(shared, optimizers.adam);
    const names = trainer.slots.map(nameOf);
    expect(names).toContain('encoder/encoderKernel/1');
    expect(names).toContain('decoder/encoderKernel/2');
    expect(new Set(names).size).toBe(2 * (first.variables.length + network.variables.length));
    trainer.dispose();
    dispose(network);
  });
});
