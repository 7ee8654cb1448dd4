// Two hidden layers against the definition: the loss again in doubles, row by row, and its slopes by differences. One suite,
// run on every backend.

import { mul, ready, setBackend, sum, tensor2d, tidy, variableGrads } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { lossVector } from '../../src/engine/lossVectors.ts';
import { tf } from '../../src/engine/tf.ts';
import { likelihoods } from '../../src/likelihoods/index.ts';
import { models } from '../../src/models/index.ts';
import { joined } from '../../src/models/joined.ts';
import { forward } from '../../src/models/pass.ts';
import type { Scalar, Variable } from '../../src/models/types.ts';
import { numbers, PIXELS, tinyKit } from '../contracts/tinyPass.ts';
import { difference } from './reference.ts';

const [COUNT, LATENT, BETA, STEP] = [5, 2, 1.5, 1e-6];
const x = numbers(COUNT * PIXELS, 0, 1, 'deep x');
const noise = numbers(COUNT * LATENT, -1, 1, 'deep noise');

type Weights = Readonly<Record<string, Float64Array>>;

const rowsOf = (values: Float32Array, width: number): number[][] =>
  Array.from({ length: values.length / width }, (_, i) => [...values.subarray(i * width, (i + 1) * width)]);

/** Mean of cross-entropy + BETA · KL over the images: 16-8-6-2-6-8-16. */
function lossOf(w: Weights): number {
  const layer = (row: number[], name: string, number = '') => {
    const [kernel, bias] = [w[`${name}Kernel${number}`], w[`${name}Bias${number}`]];
    return Array.from(bias, (b, j) => row.reduce((total, value, i) => total + value * kernel[i * bias.length + j], b));
  };
  const relu = (row: number[]) => row.map(value => Math.max(0, value));
  const eps = rowsOf(noise, LATENT);
  const losses = rowsOf(x, PIXELS).map((row, i) => {
    const h = relu(layer(relu(layer(row, 'encoder')), 'encoder', '2'));
    const [mean, logVar] = [layer(h, 'mean'), layer(h, 'logVar')];
    const z = mean.map((m, d) => m + Math.exp(logVar[d] / 2) * eps[i][d]);
    const logits = layer(relu(layer(relu(layer(z, 'decoder')), 'decoder', '2')), 'output');
    const entropy = logits.map((l, p) => Math.log1p(Math.exp(l)) - row[p] * l);
    const kl = mean.map((m, d) => (m * m + Math.exp(logVar[d]) - logVar[d] - 1) / 2);
    return [...entropy, ...kl.map(each => BETA * each)].reduce((a, b) => a + b);
  });
  return losses.reduce((a, b) => a + b) / COUNT;
}

/** Central differences, weight by weight. */
const slopesOf = (w: Weights, name: string): number[] =>
  Array.from(w[name], (value, i) => {
    const at = (moved: number) => lossOf({ ...w, [name]: w[name].with(i, moved) });
    return (at(value + STEP) - at(value - STEP)) / (2 * STEP);
  });

export function describeDeepStep(backend: string, limit: number): void {
  it(`two hidden layers on ${backend} have the loss and the gradients of their definition`, async () => {
    expect(await setBackend(backend)).toBe(true);
    await ready();
    const kit = tinyKit();
    const values = { hidden: '8,6', latent: LATENT };
    const network = joined(models.vae.build(kit, values), likelihoods.bernoulli.build(kit, values), models.vae.losses);
    const named = await Promise.all(
      kit.made.map(async ({ name, variable }) => [name, Float64Array.from(await variable.data())] as const),
    );
    const weights: Weights = Object.fromEntries(named);
    const { value, grads } = tidy(() => {
      const [images, epsilon] = [tensor2d(x, [COUNT, PIXELS]), tensor2d(noise, [COUNT, LATENT])];
      const loss = () => lossVector(forward(tf, network, images, epsilon), models.vae.losses, { beta: BETA });
      return variableGrads(() => sum(mul(loss(), [1, 0, 0])) as Scalar, network.variables as Variable[]);
    });
    expect(difference(await value.data(), [lossOf(weights)])).toBeLessThan(limit);
    for (const { name, variable } of kit.made)
      expect(difference(await grads[variable.name].data(), slopesOf(weights, name)), name).toBeLessThan(limit);
    for (const each of [value, ...Object.values(grads), ...network.variables]) each.dispose();
  });
}
