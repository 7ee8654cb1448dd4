// Cross-entropies under many samples of each image's code, by the pieces in which the decoder is linear. Where there are no
// vectors there is no such kernel: a GPU decodes every sample in less time than it would take to tell them apart.

import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { backend, engine, getBackend, registerKernel, type Tensor2D, type TensorInfo } from '@tensorflow/tfjs-core';
import type { Network } from '../../models/types.ts';
import { simdOf } from './simd.ts';

/** Cost, in decoded samples, of finding which units of the decoder are on at the mean and preparing its linear piece. */
const DECODES = 3;
/** Latent dimensions up to which the samples of a code lie on few pieces. */
const FEW = 16;

registerKernel({
  kernelName: 'LabBernoulliNearby',
  backendName: 'wasm',
  kernelFunc({ inputs, backend }) {
    const given = inputs as Record<'x' | 'mean' | 'z' | 'a' | 'c' | 'w' | 'b', TensorInfo>;
    const [n, pixels] = given.x.shape;
    const [latent, hidden] = given.a.shape;
    const samples = given.z.shape[0] / n;
    const nats = (backend as BackendWasm).makeOutput([samples, n], 'float32');
    const simd = simdOf(backend as BackendWasm)!;
    const scratch = simd.room(Math.ceil(n / 8) * simd.needs.nearbyBytes(latent, hidden, pixels));
    const { x, mean, z, a, c, w, b } = given;
    const at = [x, mean, z, a, c, w, b, nats].map(simd.at);
    const cost = samples * pixels * 100; // about what it takes, in multiplications of a matrix product
    simd.run('bernoulliNearby', n, cost, ...at, scratch, n, samples, latent, hidden, pixels);
    return nats;
  },
});

/** Whether so many samples of a code are faster found by pieces than decoded. */
export function decodesNearby({ decoder, likelihood }: Network, samples: number): boolean {
  if (!decoder || likelihood.kind !== 'cross-entropy' || getBackend() !== 'wasm' || !simdOf(backend() as BackendWasm))
    return false;
  const latent = decoder.hidden[0].shape[0]!;
  return latent <= FEW && samples > DECODES * (1 + latent);
}

/**
 * x [n, pixels], mean [n, latent] and z [samples · n, latent], near the means -> -log p(x|z), [samples, n], nats. Only where
 * `decodesNearby`.
 */
export function bernoulliNearby({ decoder }: Network, x: Tensor2D, mean: Tensor2D, z: Tensor2D): Tensor2D {
  const [a, c] = decoder!.hidden;
  const [w, b] = decoder!.output;
  return engine().runKernel('LabBernoulliNearby', { x, mean, z, a, c, w, b }) as Tensor2D;
}
