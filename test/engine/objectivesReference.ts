// What can be added to the objective, against PyTorch: one suite, run on every backend, on the network of the training step.

import { mul, sum, tensor2d, tidy, variableGrads } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { lossVector, termsNow } from '../../src/engine/lossVectors.ts';
import { tf } from '../../src/engine/tf.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { additionsTo } from '../../src/losses/additions.ts';
import type { LossId } from '../../src/losses/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { Scalar, Variable } from '../../src/models/types.ts';
import objectives from '../reference/objectives.json' with { type: 'json' };
import reference from '../reference/vae-step.json' with { type: 'json' };
import { difference, dispose, kitOf, onBackend } from './reference.ts';

const { batch, input, hidden, latent } = reference.shapes;
const parameters = reference.parameters as Record<string, number[]>;

interface Wanted {
  readonly loss: number;
  readonly gradients: Readonly<Record<string, readonly number[]>>;
}

/** The loss vector under these settings, by its terms, and every gradient, next to what is wanted. */
function expectStep(
  settings: object,
  wanted: Wanted,
  limit: number,
  given: readonly number[] = reference.x,
): Partial<Record<LossId, number>> {
  const { kit, named } = kitOf({ kind: 'image', height: 1, width: input }, parameters);
  const values = { hidden, latent, beta: 1, ...settings };
  const model = models.vae;
  const likelihood = likelihoods.bernoulli.build(kit, values);
  const network = joined(model.build(kit, values), likelihood, model.losses, additionsTo(model));
  const ids = termsNow(network.parts[0], values);
  const terms: Partial<Record<LossId, number>> = {};
  tidy(() => {
    const x = tensor2d(reference.x, [batch, input]);
    const noise = tensor2d(reference.epsilon[0], [batch, latent]);
    const all = () => lossVector(forward(tf, network, x, noise, tensor2d([...given], [batch, input])), ids, values);
    const numbers = all().dataSync();
    ids.forEach((id, i) => {
      terms[id] = numbers[i + 1];
    });
    expect(difference([numbers[0]], [wanted.loss]), 'loss').toBeLessThan(limit);
    const total = [1, ...ids.map(() => 0)];
    const { grads } = variableGrads(() => sum(mul(all(), total)) as Scalar, network.variables as Variable[]);
    for (const [name, gradient] of Object.entries(wanted.gradients))
      expect(difference(grads[named[name].name].dataSync(), gradient), `gradient of ${name}`).toBeLessThan(limit);
  });
  dispose(network);
  return terms;
}

const mean = (values: readonly number[]) => values.reduce((all, each) => all + each, 0) / values.length;

export function describeObjectives(backend: string, limit: number): void {
  describe(`additions to the objective on ${backend}`, () => {
    onBackend(backend);

    it.each(objectives.denoising.cases)('$corruption of what the encoder is given agrees with PyTorch', wanted => {
      const terms = expectStep({}, wanted, limit, wanted.corruptedX);
      expect(
        difference([terms.reconstruction!, terms.kl!], [mean(wanted.reconstruction), mean(wanted.kl)]),
      ).toBeLessThan(limit);
    });

    it.each(objectives.sparsity.cases)('sparsity $lambda agrees with PyTorch', wanted => {
      const terms = expectStep({ sparsity: wanted.lambda }, wanted, limit);
      expect(Object.keys(terms)).toEqual(['reconstruction', 'kl', 'sparsity']);
      expect(difference([terms.sparsity!], [mean(wanted.sparsity)])).toBeLessThan(limit);
    });

    it.each(objectives.consistency.cases)('consistency $lambda agrees with PyTorch', wanted => {
      const terms = expectStep({ consistency: wanted.lambda }, wanted, limit);
      expect(Object.keys(terms)).toEqual(['reconstruction', 'kl', 'consistency']);
      expect(difference([terms.consistency!], [mean(wanted.consistency)])).toBeLessThan(limit);
    });

    it.each(objectives.freeBits.cases)('free bits of $lambda agree with PyTorch', wanted => {
      const terms = expectStep({ freeBits: wanted.lambda }, wanted, limit);
      expect(difference([terms.kl! + terms.freeBits!], [wanted.klTerm])).toBeLessThan(limit);
      expect(terms.kl).toBeCloseTo(mean(objectives.plain.kl), 4);
      if (wanted.dimensionsAtTheFloor === 0) expect(terms.freeBits).toBe(0);
      else expect(terms.freeBits).toBeGreaterThan(0);
    });
  });
}
