// Both convolutional networks against PyTorch in double precision: one suite, run on every backend. Images, weights and noise
// are given, so nothing is left to chance.

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
import type { OptimizerId } from '../../src/optimizers/index.ts';
import autoencoder from '../reference/conv-autoencoder-step.json' with { type: 'json' };
import vae from '../reference/conv-vae-step.json' with { type: 'json' };
import { difference, dispose, kitOf, type Numbers, onBackend } from './reference.ts';

interface Case {
  readonly beta: number;
  readonly loss: number;
  /** Means, and what else is known of the pass. */
  readonly seen: Partial<Record<'mean' | 'logVar' | 'z' | 'output', number[]>>;
  readonly gradients: Numbers;
}

interface Reference {
  readonly model: 'conv-autoencoder' | 'conv-vae';
  readonly side: number;
  readonly batch: number;
  readonly values: Readonly<Record<string, number | string>>;
  readonly x: number[];
  /** Of each step; a model without noise needs none. */
  readonly noise: readonly number[][];
  readonly codeLength: number;
  readonly parameters: Numbers;
  readonly shapes: Numbers;
  readonly cases: readonly Case[];
  readonly optimizers: Partial<Record<OptimizerId, { rate: number; losses: readonly number[]; after: Numbers }>>;
}

const { adadelta, adam } = autoencoder.optimizers;
const references: readonly Reference[] = [
  {
    model: 'conv-autoencoder',
    side: 28,
    batch: autoencoder.shapes.batch,
    values: {},
    x: autoencoder.x,
    noise: [[], [], []],
    codeLength: 128,
    parameters: autoencoder.parameters,
    shapes: autoencoder.parameterShapes,
    cases: [
      {
        beta: 1,
        loss: autoencoder.loss,
        seen: { mean: autoencoder.code, output: autoencoder.logits },
        gradients: autoencoder.gradients,
      },
    ],
    optimizers: {
      adadelta: { rate: 1, losses: adadelta.losses, after: adadelta.parametersAfter3Steps },
      adam: { rate: 0.001, losses: adam.losses, after: adam.parametersAfter3Steps },
    },
  },
  {
    model: 'conv-vae',
    side: vae.shapes.size,
    batch: vae.shapes.batch,
    values: {
      latent: vae.shapes.latent,
      filters: `${vae.shapes.channels1},${vae.shapes.channels2}`,
      denseWidth: vae.shapes.hidden[1],
    },
    x: vae.x,
    noise: vae.epsilon,
    codeLength: vae.shapes.latent,
    parameters: vae.parameters,
    shapes: vae.parameterShapes,
    cases: vae.cases.map(({ beta, loss, gradients, ...seen }) => ({ beta, loss, gradients, seen })),
    optimizers: {
      adam: {
        rate: 0.001,
        losses: vae.optimizers.adam.losses,
        after: vae.optimizers.adam.parametersAfter3Steps,
      },
    },
  },
];

/** The model under the reference's weights. */
function build({ model, side, values, parameters, shapes }: Reference) {
  const { kit, named } = kitOf({ kind: 'image', height: side, width: side }, parameters);
  const coder = models[model].build(kit, values);
  for (const [name, { shape }] of Object.entries(named)) expect(shape, name).toEqual(shapes[name]);
  const likelihood = likelihoods.bernoulli.build(kit, values);
  return { network: joined(coder, likelihood, models[model].losses), named };
}

export function describeConvolutions(backend: string, limit: number): void {
  describe.each(references)(`$model on ${backend}`, reference => {
    const { model, side, batch, codeLength, cases, optimizers } = reference;
    const ids = models[model].losses;
    const input = () => tensor2d(reference.x, [batch, side * side]);
    const noiseOf = (step: number) => tensor2d(reference.noise[step], [batch, reference.noise[step].length / batch]);
    onBackend(backend);

    it.each(cases)(
      'agrees with PyTorch in loss, code and every gradient: beta $beta',
      ({ beta, loss, seen, gradients }) => {
        const { network, named } = build(reference);
        tidy(() => {
          const [x, noise] = [input(), noiseOf(0)];
          const pass = forward(tf, network, x, noise);
          expect(pass.mean.shape).toEqual([batch, codeLength]);
          for (const name of ['mean', 'logVar', 'z', 'output'] as const)
            if (seen[name]) expect(difference(pass[name]!.dataSync(), seen[name]), name).toBeLessThan(limit);
          const { value, grads } = variableGrads(
            () =>
              sum(mul(lossVector(forward(tf, network, x, noise), ids, { beta }), [1, ...ids.map(() => 0)])) as Scalar,
            network.variables as Variable[],
          );
          expect(difference(value.dataSync(), [loss]), 'loss').toBeLessThan(limit);
          expect(Object.keys(gradients).length).toBe(network.variables.length);
          for (const [name, gradient] of Object.entries(gradients))
            expect(difference(grads[named[name].name].dataSync(), gradient), name).toBeLessThan(limit);
        });
        dispose(network);
      },
    );

    it.each(Object.entries(optimizers))("three steps of %s end at PyTorch's weights", async (id, wanted) => {
      const { network, named } = build(reference);
      const trainer = createTrainer(network, fusedOptimizer(id as OptimizerId));
      for (let step = 1; step <= 3; step++) {
        const [x, noise] = [input(), noiseOf(step - 1)];
        trainer.step(x, noise, step, { beta: 1, learningRate: wanted.rate });
        x.dispose();
        noise.dispose();
        expect(difference([(await trainer.losses())!.total], [wanted.losses[step - 1]])).toBeLessThan(limit);
      }
      for (const [name, after] of Object.entries(wanted.after))
        expect(difference(await named[name].data(), after), name).toBeLessThan(limit);
      trainer.dispose();
      dispose(network);
    });
  });
}
