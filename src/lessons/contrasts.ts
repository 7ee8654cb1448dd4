// What two runs beside each other are often made to differ in: one line each.

import type { Params } from '../params/schema.ts';
import type { ViewId } from '../views/registry/index.ts';

export interface Contrast {
  readonly id: string;
  /** On a button. */
  readonly label: string;
  /** What the second run is, after "B: ". */
  readonly second: string;
  /** What the first run has to be for it. */
  readonly first: Partial<Params>;
  readonly differs: Partial<Params>;
  /** One or two sentences: where to look, and what will be seen there. */
  readonly watch: string;
  readonly shows: ViewId;
}

export const contrasts: readonly [Contrast, ...Contrast[]] = [
  {
    id: 'autoencoder',
    label: 'VAE against autoencoder',
    second: 'an autoencoder',
    first: { model: 'vae', beta: 1 },
    differs: { model: 'autoencoder' },
    watch:
      'Watch the planes: the codes of the autoencoder (B) lie wherever they like, and between them its manifold shows what is no digit. Its reconstructions are sharper.',
    shows: 'manifold',
  },
  {
    id: 'no-kl',
    label: 'Without the KL term',
    second: 'no KL term',
    first: { model: 'vae', beta: 1 },
    differs: { beta: 0 },
    watch:
      'Watch the scale of the axes: without the KL term (B) the codes spread as far as they like, and gaps open between the classes.',
    shows: 'latent',
  },
  {
    id: 'heavy-kl',
    label: 'β 1 against 8',
    second: 'a heavy KL term',
    first: { model: 'vae', beta: 1 },
    differs: { beta: 8 },
    watch:
      'Watch the same examples: under a heavy KL term (B) the codes crowd at the origin and the reconstructions blur into one another.',
    shows: 'reconstructions',
  },
  {
    id: 'convolutional',
    label: 'Dense against convolutional',
    second: 'convolutions',
    first: { model: 'vae', beta: 1 },
    differs: { model: 'conv-vae' },
    watch:
      'Watch what an epoch costs and what it brings: a convolutional step (B) takes longer and knows that neighbouring pixels belong together.',
    shows: 'curves',
  },
  {
    id: 'denoising',
    label: 'Clean against denoising',
    second: 'a denoising model',
    first: { model: 'vae', beta: 1, corruption: 'none' },
    differs: { corruption: 'masking' },
    watch:
      'Watch the loss curves: to find the whole image from one with values missing (B) is the harder task. Then compare both detectors, which are given whole images.',
    shows: 'curves',
  },
];
