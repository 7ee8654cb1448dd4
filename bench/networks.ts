// What everybody trains: headings, the settings of the source, the count of parameters that every contestant is held to, and
// the sizes that are asked for.

import { type Shape, valuesOf } from '../src/core/shape.ts';
import { strokes } from '../src/datasets/strokes.ts';
import { defaultsOf, type Params } from '../src/params/schema.ts';
import { shapeSettings } from '../src/params/shape.ts';

const LATENT = 2;
const SIZES = [50, 100, 500];

interface Entry {
  /** In a heading. */
  label(setting: Setting): string;
  /** What everybody reads. */
  readonly shape: Shape;
  /** The lab's own settings for it. */
  readonly params: Params;
  /** How many numbers are learned. */
  parameters(setting: Setting): number;
  /** Hidden units to try with `--grow`; none where the source leaves no choice. */
  readonly widths: readonly number[];
}

const dense = (inputs: number, outputs: number) => (inputs + 1) * outputs;
const ofImages = (model: Params['model']) => ({ shape: strokes.shape, params: defaultsOf({ model }) });
const pixels = valuesOf(strokes.shape);
const heartbeat: Shape = { kind: 'series', length: 140, unit: '' };
const columns = Array.from({ length: 30 }, (_, i) => ({ name: `column ${i + 1}` }));
const ofRows = { ...defaultsOf({ model: 'vae' }), ...shapeSettings.row } as Params;

const members = {
  vae: {
    ...ofImages('vae'),
    label: ({ hidden }) => [pixels, hidden, LATENT, hidden, pixels].join('-'),
    parameters: ({ hidden }) =>
      dense(pixels, hidden) + 2 * dense(hidden, LATENT) + dense(LATENT, hidden) + dense(hidden, pixels),
    widths: [100, 400, 1000],
  },
  'conv-autoencoder': {
    ...ofImages('conv-autoencoder'),
    label: () => 'convolutional autoencoder',
    parameters: () => 4385,
    widths: [],
  },
  'conv-vae': {
    ...ofImages('conv-vae'),
    label: () => 'convolutional VAE',
    parameters: () => 69_076 + 65_089,
    widths: [],
  },
  recurrent: {
    label: () => 'recurrent VAE, 140 points, 7 a step, 32 units',
    shape: heartbeat,
    params: defaultsOf({ model: 'recurrent-vae' }),
    parameters: () => 15_985,
    widths: [],
  },
  table: {
    label: () => 'VAE for tables, 30-32-16-10',
    shape: { kind: 'row', columns },
    params: ofRows,
    parameters: () => 3570,
    widths: [],
  },
} satisfies Record<string, Entry>;

export type NetworkId = keyof typeof members;
export const networks: Readonly<Record<NetworkId, Entry>> = members;

/** The network and the batch that everybody trains, with the optimizer of its source. */
export interface Setting {
  readonly network: NetworkId;
  /** Units of each hidden layer; only the dense network has a choice, and where layers differ this is no number. */
  readonly hidden: number;
  readonly batch: number;
}

/** As its source has it. */
export const settingOf = (network: NetworkId): Setting => {
  const { hidden, batch } = networks[network].params;
  return { network, hidden: Number(hidden), batch };
};

/** The lab's settings for it. */
export const paramsOf = ({ network, hidden, batch }: Setting): Params => {
  const { params } = networks[network];
  return { ...params, batch, ...(Number.isFinite(hidden) && { hidden: String(hidden) }) };
};

/** Smaller and larger than that. */
export const grown = (network: NetworkId): readonly Setting[] => {
  const own = settingOf(network);
  const { widths } = networks[network];
  return (widths.length > 0 ? widths : [own.hidden]).flatMap(hidden => SIZES.map(batch => ({ ...own, hidden, batch })));
};
