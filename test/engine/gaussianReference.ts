// The training step with Gaussian likelihoods against PyTorch: a fixed variance, a learned one, and one of each value. The
// network is 6-5-2-5-6, its weights and noise are given.

import { mul, sum, tensor2d, tidy, variableGrads } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { lossVector } from '../../src/engine/lossVectors.ts';
import { fusedOptimizer } from '../../src/engine/ops/optimizers.ts';
import { tf } from '../../src/engine/tf.ts';
import { createTrainer } from '../../src/engine/trainer.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { Scalar, Variable } from '../../src/models/types.ts';
import reference from '../reference/gaussian-step.json' with { type: 'json' };
import { difference, dispose, kitOf, type Numbers, onBackend } from './reference.ts';

const { batch, input, hidden, latent } = reference.shapes;
const ids = models.vae.losses;
const members = { fixed: 'gaussian', scalar: 'gaussian-learned', perOutput: 'gaussian-per-output' } as const;

/** Two heads of the reference, [rows, columns] each, as the one layer that gives both numbers of a value side by side. */
const sideBySide = (mean: readonly number[], logVar: readonly number[]): number[] =>
  mean.flatMap((m, i) => [m, logVar[i]]);

/** The reference's numbers under the names of the lab's variables: weights, gradients or weights after three steps. */
const named = (of: Numbers): Numbers =>
  'outputLogVarKernel' in of
    ? {
        ...of,
        outputKernel: sideBySide(of.outputKernel, of.outputLogVarKernel),
        outputBias: sideBySide(of.outputBias, of.outputLogVarBias),
      }
    : of;

function build(variance: keyof typeof members, parameters: Numbers) {
  const likelihood = likelihoods[members[variance]];
  const { kit, named: made } = kitOf({ kind: 'image', height: 1, width: input }, parameters, likelihood.perValue);
  const values = { hidden, latent, outputSigma: Math.sqrt(reference.fixedVariance) };
  return { network: joined(models.vae.build(kit, values), likelihood.build(kit, values), ids), made };
}

export function describeGaussianStep(backend: string, limit: number): void {
  describe.each(reference.cases)(`Gaussian of $variance variance on ${backend}`, wanted => {
    const start = () =>
      build(
        wanted.variance as keyof typeof members,
        named({ ...reference.parameters, ...wanted.extraParameters } as Numbers),
      );
    const x = () => tensor2d(reference.x, [batch, input]);
    const noise = (step: number) => tensor2d(reference.epsilon[step], [batch, latent]);
    onBackend(backend);

    it('agrees with PyTorch in every example and in every gradient', () => {
      const { network, made } = start();
      tidy(() => {
        const pass = forward(tf, network, x(), noise(0));
        const { likelihood, output } = pass;
        expect(difference(likelihood.nll(tf, pass.x, output).dataSync(), wanted.reconstruction), 'nats').toBeLessThan(
          limit,
        );
        expect(difference(likelihood.mean(tf, output).dataSync(), wanted.outputMean), 'mean').toBeLessThan(limit);
        const { value, grads } = variableGrads(
          () => sum(mul(lossVector(forward(tf, network, x(), noise(0)), ids, { beta: 1 }), [1, 0, 0])) as Scalar,
          network.variables as Variable[],
        );
        expect(difference(value.dataSync(), [wanted.loss]), 'loss').toBeLessThan(limit);
        for (const [name, gradient] of Object.entries(named(wanted.gradients as Numbers)))
          if (name in made) expect(difference(grads[made[name].name].dataSync(), gradient), name).toBeLessThan(limit);
      });
      dispose(network);
    });

    it("three steps of Adam end at PyTorch's weights", async () => {
      const { network, made } = start();
      const trainer = createTrainer(network, fusedOptimizer('adam'));
      for (let step = 1; step <= 3; step++) {
        const [images, epsilon] = [x(), noise(step - 1)];
        trainer.step(images, epsilon, step, { beta: 1, learningRate: 0.001 });
        images.dispose();
        epsilon.dispose();
        expect(difference([(await trainer.losses())!.total], [wanted.adam.losses[step - 1]])).toBeLessThan(limit);
      }
      const after = named(wanted.adam.parametersAfter3Steps as Numbers);
      expect(network.variables.length).toBe(Object.keys(made).length);
      for (const [name, weight] of Object.entries(made))
        expect(difference(await weight.data(), after[name]), name).toBeLessThan(limit);
      trainer.dispose();
      dispose(network);
    });
  });
}
