// Hold a digit out: the notebook's experiment, from the first prediction to the question what a high score really means.

import type { Lesson } from './lesson.ts';

export const holdOut: Lesson = {
  id: 'hold-out',
  title: 'Hold a digit out',
  about: 'A model has never seen a five. Does it notice one?',
  minutes: 10,
  sets: { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'The idea',
      text: `A [[VAE|autoencoder]] learns to squeeze an image into a short code and to draw it again from that code. It learns this from **nine digits only**: fives are held out.

Then it is shown all ten. Where the drawing comes out badly, the image is called anomalous. *Badly* is the [[reconstruction error]] for each pixel; the lab shows it as a probability: how likely the decoder found a typical pixel of this image.`,
      shows: ['reconstructions'],
    },
    {
      title: 'Predict, then train',
      text: `The [[AUC]] says how well the score separates fives from the rest: the chance that a random five scores higher than a random other digit. $0.5$ is a coin, $1$ is perfect.

Say what you expect. Then train: five passes over 10,000 images.`,
      predict: {
        kind: 'choose',
        question: 'How well will the model notice fives?',
        measure: 'auc',
        options: [
          { id: 'coin', text: 'Hardly: AUC below 0.6', below: 0.6 },
          { id: 'fair', text: 'Fairly: AUC from 0.6 to 0.85', from: 0.6, below: 0.85 },
          { id: 'good', text: 'Well: AUC above 0.85', from: 0.85 },
        ],
      },
      until: 'end',
      shows: ['roc', 'latent'],
    },
    {
      title: 'What it drew',
      text: `Look at the **most anomalous** images: every pair is an image and what the model made of it.

A five comes back as a three, an eight or a six, something that the decoder knows. But look at what else is here.`,
      sets: { gallery: 'anomalous' },
      predict: {
        kind: 'choose',
        question: 'How many of the 100 most anomalous images are fives?',
        measure: 'anomaliesOnTop',
        options: [
          { id: 'most', text: 'More than 60', from: 61 },
          { id: 'half', text: '30 to 60', from: 30, below: 61 },
          { id: 'few', text: 'Fewer than 30', below: 30 },
        ],
      },
      shows: ['reconstructions'],
    },
    {
      title: 'What do they have in common?',
      text: `Go through the most anomalous images once more, and then look at the **most normal** ones: set *Show* to *Most normal*.

The two ends differ in something that has little to do with being a five.`,
      predict: {
        kind: 'choose',
        question: 'How much ink have the 100 most anomalous images, compared with the average image?',
        measure: 'inkOnTop',
        options: [
          { id: 'less', text: 'Less', below: 0.95 },
          { id: 'same', text: 'About as much', from: 0.95, below: 1.1 },
          { id: 'more', text: 'More', from: 1.1, below: 2 },
          { id: 'double', text: 'More than twice as much', from: 2 },
        ],
      },
      shows: ['reconstructions'],
      check: [{ kind: 'setting', id: 'gallery', is: 'normal' }],
      hint: 'The card “Reconstructions” has a menu *Show* above its images.',
    },
    {
      title: 'Find one that it missed',
      text: `A [[threshold]] turns scores into verdicts. It was set so that 5% of the normals raise a [[false alarm|false-alarm rate]].

Most fives stay below it. Select one of them: an anomaly that passes for normal. Its journey along the top of the page shows why: what comes back looks like a digit, and the difference is small.`,
      sets: { gallery: 'misses' },
      shows: ['reconstructions', 'score'],
      check: [{ kind: 'selected', isAnomaly: true, isAlarm: false }],
      hint: 'Set *Show* in “Reconstructions” to *Misses* and press any image there.',
    },
    {
      title: 'Do better without touching the data',
      text: `Fives stay held out, and the images stay the same. Change the **model**, its **objective** or the **training**, press Play, and bring the AUC above $0.8$.

Leaving out the [[KL divergence]] (β = 0) is worth about four hundredths. Something else is worth more.`,
      check: [
        { kind: 'measure', of: 'auc', above: 0.8 },
        { kind: 'untouched', group: 'data' },
      ],
      hint: 'Two numbers are very little to draw a digit from. What can say more about *normal* digits draws those better, and fives not: try 16 **Latent dimensions** under *Model*.',
      shows: ['roc'],
    },
  ],
  takeHome: `- A VAE that was trained on normals only **does** notice fives, but not well: its AUC is about $0.74$, and at 5% false alarms it catches about one five in ten.
- The most anomalous images are mostly **thick** ones, and the most normal are ones. The error is summed over pixels, so ink costs.
- A high score means *hard to draw for this model*. Whether that means *anomalous* is another question.
- A longer code helped, because it draws *normal* digits better. That is not a law: ones are redrawn well by any of these models.
- Another digit would give another answer: zeros are noticed far better than nines.`,
};
