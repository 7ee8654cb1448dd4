// An adversarial autoencoder's step against PyTorch: two rounds of three updates, each with an Adam of its own. One suite, run on every
// backend.

import { tensor2d, tidy } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { fusedOptimizer } from '../../src/engine/ops/optimizers.ts';
import { tf } from '../../src/engine/tf.ts';
import { createTrainer } from '../../src/engine/trainer.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import reference from '../reference/adversarial-step.json' with { type: 'json' };
import { difference, dispose, kitOf, onBackend } from './reference.ts';

const { batch, input, hidden, latent, discriminator1, discriminator2 } = reference.shapes;
const model = models['adversarial-autoencoder'];

export function describeAdversarialStep(backend: string, limit: number): void {
  describe(`the adversarial autoencoder on ${backend}`, () => {
    onBackend(backend);

    it("two rounds have PyTorch's codes, losses and weights", async () => {
      const { kit, named } = kitOf(
        { kind: 'image', height: 1, width: input },
        reference.parameters as Record<string, number[]>,
      );
      const values = {
        ...{ hidden: String(hidden), latent, learningRate: 0.001 },
        discriminatorHidden: `${discriminator1},${discriminator2}`,
      };
      const network = joined(model.build(kit, values), likelihoods.bernoulli.build(kit, values), model.losses);
      for (const [name, shape] of Object.entries(reference.parameterShapes)) expect(named[name].shape).toEqual(shape);
      const trainer = createTrainer(network, fusedOptimizer('adam'));
      for (const [r, wanted] of reference.rounds.entries()) {
        const x = tensor2d(reference.x, [batch, input]);
        const prior = tensor2d(reference.priorSamples[r], [batch, latent]);
        tidy(() => {
          const { z, output, adversary } = forward(tf, network, x, prior);
          const logits = [z, adversary!.prior].map(codes => adversary!.discriminate(codes).dataSync());
          const { reconstruction } = wanted;
          expect(difference(z.dataSync(), reconstruction.z), 'z').toBeLessThan(limit);
          expect(difference(output.dataSync(), reconstruction.logits), 'logits').toBeLessThan(limit);
          expect(difference(logits[0], reconstruction.codeLogits), 'codes').toBeLessThan(limit);
          expect(difference(logits[1], reconstruction.priorLogits), 'prior').toBeLessThan(limit);
        });
        trainer.step(x, prior, r + 1, values);
        const { total, terms } = (await trainer.losses())!;
        const all = [wanted.reconstruction.loss, wanted.discriminator.loss, wanted.generator.loss];
        expect(difference([terms.reconstruction!, terms.discriminator!, terms.generator!], all), 'losses').toBeLessThan(
          limit,
        );
        expect(total).toBeCloseTo(all[0] + all[1] + all[2], 3);
        const { priorLogits, codeLogits } = wanted.discriminator;
        const right = [...priorLogits.map(logit => logit > 0), ...codeLogits.map(logit => logit <= 0)];
        expect(terms.accuracy).toBeCloseTo(right.filter(Boolean).length / right.length, 6);
        for (const [name, after] of Object.entries(wanted.parametersAfter))
          expect(difference(await named[name].data(), after), name).toBeLessThan(limit);
        x.dispose();
        prior.dispose();
      }
      trainer.dispose();
      dispose(network);
    });
  });
}
