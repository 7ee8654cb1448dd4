// A network as a peer writes it; how it is trained and scored is the same for all of them.

import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { ImageShape, Shape } from '../../src/core/shape.ts';
import type { NetworkId, Setting } from '../networks.ts';

export interface Network {
  /** Extents of an example as the network reads it. */
  readonly input: readonly number[];
  /** How many numbers it learns. */
  readonly parameters: number;
  /** Mean loss of a batch [n, ...input], in nats per example. */
  loss(x: Tensor): Scalar;
  /** Examples [n, ...input] -> as many decoded: of pixels, their probabilities. */
  reconstruct(x: Tensor): Tensor;
}

/** For examples of the shape that the network is made for. */
export type Build<S extends Shape = ImageShape> = (setting: Setting, shape: S) => Network;
export type Networks = Readonly<Partial<Record<NetworkId, Build<never>>>>;
