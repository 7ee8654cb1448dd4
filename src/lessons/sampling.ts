// Sampling the latent code: how many samples a score needs, and what the noise in training is for.

import type { Lesson } from './lesson.ts';

export const sampling: Lesson = {
  id: 'sampling',
  title: 'Sampling the latent code',
  about: 'One sample of a code or a hundred: what does a score gain, and what is the noise for?',
  minutes: 12,
  sets: { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'One sample',
      text: `The encoder answers with a Gaussian, so an image has many codes. “Probability per value” decodes the *mean* of it. The honest question is how likely the image is on average over the [[posterior]],

$$\\mathbb E_{q(z \\mid x)}\\bigl[\\dots\\bigr] \\approx \\frac1L \\sum_{l=1}^{L} \\dots \\qquad z_l \\sim q(z \\mid x),$$

which takes samples. Here $L = 1$: each image is judged by one random code.`,
      sets: { score: 'sampledProbability', samples: 1 },
      predict: {
        kind: 'choose',
        question: 'With the mean, the AUC for fives is about 0.74. With one random code for each image?',
        measure: 'auc',
        options: [
          { id: 'worse', text: 'Clearly worse: below 0.7', below: 0.7 },
          { id: 'same', text: 'About the same: 0.7 to 0.78', from: 0.7, below: 0.78 },
          { id: 'better', text: 'Clearly better: above 0.78', from: 0.78 },
        ],
      },
      until: 'end',
      shows: ['score'],
    },
    {
      title: 'A hundred samples',
      text: `Now $L = 100$, for the same model: a hundred times the decoding. (The score is “Reconstruction probability”, the same average in nats; with one sample, its AUC is the same.) The standard deviation of an average falls with $1 / \\sqrt L$, so the score of *one* image becomes ten times as steady.

Does that help to tell fives from the rest?`,
      sets: { score: 'reconstructionProbability', samples: 100 },
      predict: {
        kind: 'choose',
        question: 'What will the AUC be?',
        measure: 'auc',
        options: [
          { id: 'worse', text: 'Below 0.74', below: 0.74 },
          { id: 'same', text: '0.74 to 0.76', from: 0.74, below: 0.76 },
          { id: 'better', text: 'Above 0.76', from: 0.76 },
        ],
      },
      shows: ['score'],
    },
    {
      title: 'Where the variance is',
      text: `Hardly a thousandth. The codes of one image lie close together, and what they decode to is almost the same: the spread *within* an image is small against the differences *between* images.

Open the card of an image (key I): it shows samples of its code, and what they decode to. Then select a **five that passes** and look at its samples as well.`,
      sets: { samples: 10, gallery: 'misses' },
      check: [{ kind: 'selected', isAnomaly: true, isAlarm: false }],
      hint: 'Set *Show* in “Reconstructions” to “Misses” and press an image.',
      shows: ['reconstructions', 'score'],
    },
    {
      title: 'Less noise in training',
      text: `“Noise ε” is the standard deviation of $\\varepsilon$ in $z = \\mu + \\sigma\\varepsilon$. At $1$ it is the VAE. At $0.1$ the decoder hardly sees noise, whatever $\\sigma$ the encoder gives.

The encoder notices. Widths near $1$ are free (they are those of the [[prior]]), and do no harm any more.`,
      sets: { epsilonStd: 0.1, score: 'sampledProbability', samples: 10 },
      predict: {
        kind: 'choose',
        question: 'What happens to the KL divergence, which was about 4.5 nats?',
        measure: 'kl',
        options: [
          { id: 'less', text: 'It falls below 3', below: 3 },
          { id: 'same', text: 'It stays between 3 and 6', from: 3, below: 6 },
          { id: 'more', text: 'It rises above 6', from: 6 },
        ],
      },
      until: 'end',
      shows: ['units', 'score'],
    },
    {
      title: 'Samples of a lie',
      text: `A small KL, and yet the code says as much as before: the model cheats. Its widths say *anywhere within 1*, and the decoder was never shown that. Scores that *sample* from those widths now decode places nobody has trained: the AUC falls to about $0.69$.

Which score does not care? Choose one that decodes the mean, and bring the AUC **above 0.7** without training again.`,
      check: [
        { kind: 'measure', of: 'auc', above: 0.7 },
        { kind: 'setting', id: 'epsilonStd', is: 0.1 },
        { kind: 'untouched', group: 'training' },
      ],
      hint: '“Probability per value” decodes the mean. Choose it beside the AUC at the top, or in “All scores”.',
      shows: ['scores'],
    },
  ],
  takeHome: `- More samples make the score of *one* image steadier, by $1 / \\sqrt L$. The AUC compares images, and gains next to nothing: $0.748$ with one, $0.749$ with a hundred.
- Spend decoding where the answer still moves. A handful of samples is plenty here.
- Noise in training is what gives the widths their meaning. Without it $\\sigma$ is free, KL looks small, and sampling from $q(z \\mid x)$ means nothing.
- The mean and the samples tell the same only for a model that was trained with its own noise.`,
};
