// The training step against PyTorch: one suite, run on every backend. The network is 16-8-2-8-16, its weights and noise
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
import type { Network, Scalar, Variable } from '../../src/models/types.ts';
import { type OptimizerId, optimizers } from '../../src/optimizers/index.ts';
import reference from '../reference/vae-step.json' with { type: 'json' };
import { difference, dispose, kitOf, onBackend } from './reference.ts';

const { batch, input, hidden, latent } = reference.shapes;
const parameters = reference.parameters as Record<string, number[]>;
const ids = models.vae.losses;

/** Adadelta has a table of its own, in the contracts. */
const referenced = (Object.keys(optimizers) as OptimizerId[]).filter(id => id !== 'adadelta');

/** The model under the reference's weights. */
function build(): { network: Network; named: Record<string, Variable> } {
  const { kit, named } = kitOf({ kind: 'image', height: 1, width: input }, parameters);
  const values = { hidden, latent };
  return { network: joined(models.vae.build(kit, values), likelihoods.bernoulli.build(kit, values), ids), named };
}

export function describeStep(backend: string, limit: number): void {
  describe(`training step on ${backend}`, () => {
    onBackend(backend);

    for (const wanted of reference.cases) {
      it(`agrees with PyTorch: beta ${wanted.beta}, epsilonStd ${wanted.epsilonStd}`, async () => {
        const { network, named } = build();
        const values = { beta: wanted.beta };
        const epsilon = reference.epsilon[0].map(e => e * wanted.epsilonStd);
        const seen: Record<string, Float32Array | Int32Array | Uint8Array> = {};
        const x = tensor2d(reference.x, [batch, input]);
        const noise = tensor2d(epsilon, [batch, latent]);
        tidy(() => {
          const pass = forward(tf, network, x, noise);
          const all = lossVector(pass, ids, values);
          Object.assign(seen, { mean: pass.mean.dataSync(), logVar: pass.logVar!.dataSync(), z: pass.z.dataSync() });
          Object.assign(seen, { output: pass.output.dataSync(), all: all.dataSync() });
          const { grads } = variableGrads(
            () => sum(mul(lossVector(forward(tf, network, x, noise), ids, values), [1, 0, 0])) as Scalar,
            network.variables as Variable[],
          );
          for (const [name, weight] of Object.entries(named)) seen[name] = grads[weight.name].dataSync();
        });
        const { mean: means, logVar, z, logits: output } = wanted;
        for (const [name, values] of Object.entries({ mean: means, logVar, z, output }))
          expect(difference(seen[name], values), name).toBeLessThan(limit);
        const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
        expect(difference(seen.all, [wanted.loss, mean(wanted.reconstruction), mean(wanted.kl)])).toBeLessThan(limit);
        for (const [name, gradient] of Object.entries(wanted.gradients)) {
          expect(difference(seen[name], gradient), `gradient of ${name}`).toBeLessThan(limit);
        }
        x.dispose();
        noise.dispose();
        dispose(network);
      });
    }

    const runs = referenced.flatMap(id => [
      { id, how: 'as declared', optimizer: optimizers[id] },
      { id, how: 'in one pass', optimizer: fusedOptimizer(id) },
    ]);
    for (const { id, how, optimizer } of runs) {
      it(`three steps of ${id}, ${how}, end at PyTorch's weights`, async () => {
        const wanted = reference.optimizers[id];
        const { network, named } = build();
        const trainer = createTrainer(network, optimizer);
        const values = { beta: 1, learningRate: id === 'sgd' ? 0.01 : 0.001 };
        for (let step = 1; step <= 3; step++) {
          const [x, noise] = [
            tensor2d(reference.x, [batch, input]),
            tensor2d(reference.epsilon[step - 1], [batch, latent]),
          ];
          trainer.step(x, noise, step, values);
          x.dispose();
          noise.dispose();
          const losses = await trainer.losses();
          expect(difference([losses!.total], [wanted.losses[step - 1]])).toBeLessThan(limit);
        }
        for (const [name, after] of Object.entries(wanted.parametersAfter3Steps)) {
          expect(difference(await named[name].data(), after as number[]), name).toBeLessThan(limit);
        }
        trainer.dispose();
        dispose(network);
      });
    }
  });
}
