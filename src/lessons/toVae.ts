// From autoencoder to VAE: points become Gaussians, the prior holds them together, and the space between codes comes to mean something.

import type { Lesson } from './lesson.ts';

export const toVae: Lesson = {
  id: 'vae',
  title: 'From autoencoder to VAE',
  about: 'What changes when a code is no longer a point but a Gaussian?',
  minutes: 12,
  sets: { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'Codes that are points',
      text: `An [[autoencoder]] gives each image a code $z = f(x)$, here two numbers, and draws the image again from them. It is told nothing about *where* codes should lie.

Train it, and read the axes of the latent plane.`,
      sets: { model: 'autoencoder' },
      predict: {
        kind: 'choose',
        question: 'How far from each other will the codes lie (standard deviation)?',
        measure: 'codeSpread',
        options: [
          { id: 'one', text: 'About 1', below: 2 },
          { id: 'some', text: 'From 2 to 5', from: 2, below: 5 },
          { id: 'far', text: 'More than 5', from: 5 },
        ],
      },
      until: 'end',
      shows: ['latent'],
    },
    {
      title: 'Between the codes',
      text: `The manifold decodes a grid of codes. Some of them lie where no image was ever encoded: the decoder has never been asked about those, and draws what is no digit.

Find such a place. Then look for one in the plane: the empty space between two classes.`,
      shows: ['manifold', 'latent'],
    },
    {
      title: 'Codes that are Gaussians',
      text: `The encoder of a [[VAE|autoencoder]] gives a mean and a width for each number, the [[posterior]]. The decoder is given a *sample*:

$$z = \\mu(x) + \\sigma(x) \\cdot \\varepsilon, \\qquad \\varepsilon \\sim \\mathcal N(0, 1)$$

Written this way the chance is in $\\varepsilon$ alone, so gradients pass through $\\mu$ and $\\sigma$: the [[reparameterisation]]. Neighbouring codes now have to draw similar images. And a second term, [[KL|KL divergence]], keeps all Gaussians near the [[prior]] $\\mathcal N(0, 1)$.`,
      predict: {
        kind: 'value',
        question: 'How far will the codes lie from each other now? For the autoencoder it was about 8.',
        measure: 'codeSpread',
        min: 0,
        max: 10,
        step: 0.5,
      },
      until: 'end',
      shows: ['latent', 'manifold'],
    },
    {
      title: 'Side by side',
      text: `The same seed, the same images in the same order, and one difference: B is the autoencoder.

Compare the two manifolds, and the two planes with their axes. A has no holes; B draws a little more sharply.`,
      compare: { model: 'autoencoder' },
      until: 'end',
      shows: ['manifold'],
    },
    {
      title: 'Draw from the prior',
      text: `Because codes look like samples of the prior, one can draw new images: take $z \\sim \\mathcal N(0, 1)$ and decode it. Set *Grid over* in “Manifold” to the prior. Nearly every place on it is a digit.

With the autoencoder there is no such recipe: nobody knows which codes are in use.`,
      check: [
        { kind: 'setting', id: 'manifold', is: 'prior' },
        { kind: 'setting', id: 'model', is: 'vae' },
      ],
      hint: '“Grid over” stands above the grid.',
      shows: ['manifold'],
    },
  ],
  takeHome: `- An autoencoder’s codes are points that lie anywhere; between them the decoder has never been.
- A VAE’s codes are Gaussians. Noise makes neighbours alike, and KL keeps them together: the spread falls from about 8 to about 1.4.
- The reparameterisation $z = \\mu + \\sigma\\varepsilon$ is what lets gradients through the sampling.
- The price is a slightly blurrier picture: about 166 nats in place of 162. The gain is a space in which one can move, and draw.`,
};
