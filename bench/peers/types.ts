// A network as a peer writes it; how it is trained and scored is the same for all of them.

import type { Scalar, Tensor } from '@tensorflow/tfjs';
import type { ImageShape } from '../../src/core/shape.ts';
import type { NetworkId, Setting } from '../networks.ts';

export interface Network {
  /** Extents of an example as the network reads it. */
  readonly input: readonly number[];
  /** How many numbers it learns. */
  readonly parameters: number;
  /** Mean loss of a batch [n, ...input], in nats per image. */
  loss(x: Tensor): Scalar;
  /** Images [n, ...input] -> their pixels' probabilities, as many. */
  reconstruct(x: Tensor): Tensor;
}

export type Build = (setting: Setting, shape: ImageShape) => Network;
export type Networks = Readonly<Record<NetworkId, Build>>;
