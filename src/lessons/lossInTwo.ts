// The loss in two parts: what each asks for, what happens where one of them is left out, and how the other wins.

import type { Lesson } from './lesson.ts';

export const lossInTwo: Lesson = {
  id: 'loss',
  title: 'The loss in two parts',
  about: 'One term wants good drawings, the other cheap codes. Who wins?',
  minutes: 12,
  sets: { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'Two terms',
      text: `A VAE is trained to make one number small, the negative [[ELBO]]:

$$\\underbrace{\\mathbb E_{q(z \\mid x)}\\bigl[-\\log p(x \\mid z)\\bigr]}_{\\text{reconstruction}} + \\beta\\, \\underbrace{\\mathrm{KL}\\bigl(q(z \\mid x) \\,\\Vert\\, p(z)\\bigr)}_{\\text{what the code costs}}$$

The first term is how surprised the decoder is by the image, summed over 784 pixels. The second is how much the code says, measured against the [[prior]]. Both are in [[nats|nat]], so they can be added.`,
      predict: {
        kind: 'choose',
        question: 'How large will the KL divergence be in the end, for a code of two numbers?',
        measure: 'kl',
        options: [
          { id: 'tiny', text: 'Below 1 nat: next to nothing', below: 1 },
          { id: 'few', text: 'A few nats, from 1 to 20', from: 1, below: 20 },
          { id: 'half', text: 'About as much as the reconstruction', from: 20 },
        ],
      },
      until: 'end',
      shows: ['curves', 'units'],
    },
    {
      title: 'Without the KL term',
      text: `The reconstruction costs about 166 nats, the code only 4 or 5. Surely a term that small can be left out?

This run sets $\\beta = 0$. Nothing pulls codes to the prior any more. The drawings get *better*, by about 5 nats, and so does the AUC. Watch what it costs: read the axes of the plane.`,
      sets: { beta: 0 },
      predict: {
        kind: 'choose',
        question: 'How far will the codes spread? With the KL term, their standard deviation was about 1.4.',
        measure: 'codeSpread',
        options: [
          { id: 'less', text: 'Less far', below: 1.2 },
          { id: 'same', text: 'About as far', from: 1.2, below: 2 },
          { id: 'twice', text: 'Two or three times as far', from: 2, below: 5 },
          { id: 'more', text: 'Five times as far, or more', from: 5 },
        ],
      },
      until: 'end',
      shows: ['latent', 'manifold'],
    },
    {
      title: 'A heavy KL term',
      text: `Now the other way: $\\beta = 8$. The decoder has to live with codes that say less, and classes that overlap.

Reconstructions blur into one another; the loss curves show the price.`,
      sets: { beta: 8 },
      predict: {
        kind: 'value',
        question: 'How many nats of reconstruction error will it be? With β = 1 it was about 166.',
        measure: 'reconstruction',
        min: 140,
        max: 220,
        step: 1,
      },
      until: 'end',
      shows: ['curves', 'reconstructions'],
    },
    {
      title: 'Collapse',
      text: `And $\\beta = 100$. For every nat that the code says, the reconstruction has to improve by a hundred.

A well-known tutorial does this unknowingly: it *averages* the reconstruction error over all pixels of a batch, and *sums* KL. That is a $\\beta$ of pixels times batch size, here $784 \\cdot 100$.`,
      sets: { beta: 100 },
      predict: {
        kind: 'choose',
        question: 'How many of the two latent dimensions will still say something about the image?',
        measure: 'activeUnits',
        options: [
          { id: 'none', text: 'None', below: 1 },
          { id: 'one', text: 'One', from: 1, below: 2 },
          { id: 'both', text: 'Both', from: 2 },
        ],
      },
      until: 'end',
      shows: ['units', 'manifold'],
    },
    {
      title: 'At the edge',
      text: `The encoder has given up: it answers every image with the prior, and the decoder draws the mean of all images whatever it is shown. This is [[posterior collapse]]. Its score still ranks images, by their distance from that mean: an AUC of $0.58$ that has nothing to do with a code.

Find the edge. Change **β** under *Objective* and train, so that the [[KL divergence]] is **below 1 nat** and yet at least one dimension is an [[active unit]].`,
      check: [
        { kind: 'measure', of: 'kl', below: 1 },
        { kind: 'measure', of: 'activeUnits', above: 0 },
        { kind: 'untouched', group: 'data' },
      ],
      hint: 'At 8 the code still says nearly 2 nats, at 100 nothing. Somewhere around 20 to 30 it is about to fall silent. β acts at once: after you have changed it, rewind and play.',
      shows: ['units', 'curves'],
    },
  ],
  takeHome: `- The loss is *reconstruction* plus $\\beta$ times *KL*. The first is large because it is a sum over pixels; that does not make the second unimportant.
- Without KL, codes spread several times as far and gaps open between the classes: a plain autoencoder with noise.
- Too much of it, and the posterior collapses: no active dimension, the same drawing for every image. **Latent dimensions** shows it; the loss alone does not.
- Sum both terms over the same things. An average in one of them is a hidden $\\beta$.`,
};
