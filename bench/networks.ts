// What everybody trains: one line each, under the lab's own ids. Headings, the count of parameters that every contestant is
// held to, and the sizes that are asked for.

import { type Shape, valuesOf } from '../src/core/shape.ts';
import type { ModelId } from '../src/models/index.ts';
import { defaultsOf } from '../src/params/schema.ts';

const LATENT = 2;
const SIZES = [50, 100, 500];

interface Entry {
  /** In a heading. */
  label(setting: Setting, shape: Shape): string;
  /** How many numbers are learned. */
  parameters(setting: Setting, shape: Shape): number;
  /** Hidden units to try with `--grow`; none where the source leaves no choice. */
  readonly widths: readonly number[];
}

const dense = (inputs: number, outputs: number) => (inputs + 1) * outputs;

const members = {
  vae: {
    label: ({ hidden }, shape) => [valuesOf(shape), hidden, LATENT, hidden, valuesOf(shape)].join('-'),
    parameters: ({ hidden }, shape) =>
      dense(valuesOf(shape), hidden) +
      2 * dense(hidden, LATENT) +
      dense(LATENT, hidden) +
      dense(hidden, valuesOf(shape)),
    widths: [100, 400, 1000],
  },
  'conv-autoencoder': { label: () => 'convolutional autoencoder', parameters: () => 4385, widths: [] },
  'conv-vae': { label: () => 'convolutional VAE', parameters: () => 69_076 + 65_089, widths: [] },
} satisfies Partial<Record<ModelId, Entry>>;

export type NetworkId = keyof typeof members;
export const networks: Readonly<Record<NetworkId, Entry>> = members;

/** The network and the batch that everybody trains, with the optimizer of its source. */
export interface Setting {
  readonly network: NetworkId;
  /** Units of each hidden layer; only the dense network has a choice. */
  readonly hidden: number;
  readonly batch: number;
}

/** As its source has it. */
export const settingOf = (network: NetworkId): Setting => {
  const { hidden, batch } = defaultsOf({ model: network });
  return { network, hidden: Number(hidden), batch };
};

/** Smaller and larger than that. */
export const grown = (network: NetworkId): readonly Setting[] => {
  const own = settingOf(network);
  const { widths } = networks[network];
  return (widths.length > 0 ? widths : [own.hidden]).flatMap(hidden => SIZES.map(batch => ({ ...own, hidden, batch })));
};
