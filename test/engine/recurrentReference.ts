// The recurrent VAE against PyTorch in double precision: three sequences of seven steps, one value each; weights and noise are
// given.

import { mul, sum, tensor2d, tidy, variableGrads } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { lossVector } from '../../src/engine/lossVectors.ts';
import { fusedOptimizer } from '../../src/engine/ops/optimizers.ts';
import { tf } from '../../src/engine/tf.ts';
import { createTrainer } from '../../src/engine/trainer.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { losses } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { Scalar, Variable } from '../../src/models/types.ts';
import reference from '../reference/lstm-vae-step.json' with { type: 'json' };
import { difference, dispose, kitOf, type Numbers, onBackend } from './reference.ts';

const { batch, steps, hidden, latent } = reference.shapes;
const model = models['recurrent-vae'];
const ids = model.losses;
const parameters: Numbers = reference.parameters;
const shapes: Numbers = reference.parameterShapes;
const { losses: lossesOfAdam, parametersAfter3Steps } = reference.adam;

function start() {
  const { kit, named } = kitOf({ kind: 'series', length: steps, unit: '' }, parameters);
  const values = { latent, units: hidden, frame: 1, outputSigma: Math.sqrt(reference.variance) };
  const coder = model.build(kit, values);
  for (const [name, { shape }] of Object.entries(named)) expect(shape, name).toEqual(shapes[name]);
  return { network: joined(coder, likelihoods.gaussian.build(kit, values), ids), named };
}
const x = () => tensor2d(reference.x, [batch, steps]);
const noise = (step: number) => tensor2d(reference.epsilon[step], [batch, latent]);

export function describeRecurrentStep(backend: string, limit: number): void {
  describe(`the recurrent VAE on ${backend}`, () => {
    onBackend(backend);

    it('agrees with PyTorch in every example and in every gradient', () => {
      const { network, named } = start();
      tidy(() => {
        const pass = forward(tf, network, x(), noise(0));
        for (const name of ['mean', 'logVar', 'z'] as const)
          expect(difference(pass[name]!.dataSync(), reference[name]), name).toBeLessThan(limit);
        expect(difference(pass.output.dataSync(), reference.outputMean), 'output').toBeLessThan(limit);
        for (const name of ['reconstruction', 'kl'] as const)
          expect(difference(losses[name].term(tf, pass, {}).dataSync(), reference[name]), name).toBeLessThan(limit);
        const { value, grads } = variableGrads(
          () => sum(mul(lossVector(forward(tf, network, x(), noise(0)), ids, { beta: 1 }), [1, 0, 0])) as Scalar,
          network.variables as Variable[],
        );
        expect(difference(value.dataSync(), [reference.loss]), 'loss').toBeLessThan(limit);
        expect(Object.keys(reference.gradients).length).toBe(network.variables.length);
        for (const [name, gradient] of Object.entries(reference.gradients))
          expect(difference(grads[named[name].name].dataSync(), gradient), name).toBeLessThan(limit);
      });
      dispose(network);
    });

    it("three steps of Adam end at PyTorch's weights", async () => {
      const { network, named } = start();
      const trainer = createTrainer(network, fusedOptimizer('adam'));
      for (let step = 1; step <= 3; step++) {
        const [read, epsilon] = [x(), noise(step - 1)];
        trainer.step(read, epsilon, step, { beta: 1, learningRate: 0.001 });
        read.dispose();
        epsilon.dispose();
        expect(difference([(await trainer.losses())!.total], [lossesOfAdam[step - 1]])).toBeLessThan(limit);
      }
      for (const [name, after] of Object.entries(parametersAfter3Steps))
        expect(difference(await named[name].data(), after), name).toBeLessThan(limit);
      trainer.dispose();
      dispose(network);
    });
  });
}
