// Two methods: judge an image by how well it is redrawn, or by where its code lies. Sandals among digits show that they see different things.

import type { Lesson } from './lesson.ts';

export const twoMethods: Lesson = {
  id: 'two-methods',
  title: 'Two methods: drawing and code',
  about: 'Judge an image by its reconstruction, or by where its code lies. They do not agree.',
  minutes: 15,
  sets: {
    dataset: 'mnist',
    anomaly: 'other-dataset',
    anomalyDataset: 'fashion-mnist',
    heldOut: 5, // sandals, and fives where digits are the anomalies
    trainSize: 10_000,
    epochs: 5,
  },
  steps: [
    {
      title: 'By the drawing',
      text: `The model learns digits. The test set holds **sandals** as well, from a dataset of clothes: nothing could be more anomalous.

The first method asks how well an image comes back. The score is the usual one, the probability of a typical pixel.`,
      predict: {
        kind: 'choose',
        question: 'How well are sandals told from digits?',
        measure: 'auc',
        options: [
          { id: 'low', text: 'AUC below 0.8', below: 0.8 },
          { id: 'fair', text: 'AUC from 0.8 to 0.95', from: 0.8, below: 0.95 },
          { id: 'high', text: 'AUC above 0.95', from: 0.95 },
        ],
      },
      until: 'end',
      shows: ['roc', 'score'],
    },
    {
      title: 'By the code',
      text: `The second method never looks at the drawing. Each image has a Gaussian in the latent space; the score is its distance from those of the training images, here the median squared [[2-Wasserstein distance|wasserstein distance]]:

$$W_2^2 = \\lVert \\mu_1 - \\mu_2 \\rVert^2 + \\lVert \\sigma_1 - \\sigma_2 \\rVert^2$$

What has never been seen should land far from everything.`,
      sets: { score: 'wasserstein' },
      predict: {
        kind: 'choose',
        question: 'And by this score?',
        measure: 'auc',
        options: [
          { id: 'worse', text: 'Worse than a coin: below 0.5', below: 0.5 },
          { id: 'fair', text: 'From 0.5 to 0.9', from: 0.5, below: 0.9 },
          { id: 'high', text: 'Above 0.9', from: 0.9 },
        ],
      },
      shows: ['score', 'latent'],
    },
    {
      title: 'Where sandals land',
      text: `An AUC of about $0.3$: sandals lie *nearer* to the training codes than digits do. Look at the plane, coloured by what is anomalous. The encoder was trained to put digits apart, the rarer ones further out. A sandal excites a bit of everything, and ends near the **middle**.

Select a sandal in the plane, and follow it along the top of the page: its code is an ordinary one, and only the drawing gives it away.`,
      sets: { colourBy: 'label', score: 'probability' },
      check: [{ kind: 'selected', isAnomaly: true, isAlarm: true }],
      hint: 'Crosses are anomalies. Press one near the origin.',
      shows: ['latent'],
    },
    {
      title: 'A longer code',
      text: `In two dimensions there is no room to be far away. With 16 there is. The score is now the distance to the *nearest* training codes, not to half of them.`,
      sets: { latent: 16, score: 'nearest' },
      predict: {
        kind: 'value',
        question: 'What AUC does the distance to the nearest codes reach?',
        measure: 'auc',
        min: 0,
        max: 1,
        step: 0.01,
      },
      until: 'end',
      shows: ['score', 'scores'],
    },
    {
      title: 'The other way round',
      text: `Now the model learns **clothes**, and a digit is what it has never seen: fives. By the drawing, as in the first step: the probability of a typical pixel.

Think of how much ink a digit has, and how much a coat.`,
      sets: { dataset: 'fashion-mnist', anomalyDataset: 'mnist', score: 'probability' },
      predict: {
        kind: 'choose',
        question: 'How well are fives told from clothes?',
        measure: 'auc',
        options: [
          { id: 'worse', text: 'Worse than a coin: below 0.5', below: 0.5 },
          { id: 'fair', text: 'From 0.5 to 0.9', from: 0.5, below: 0.9 },
          { id: 'high', text: 'Above 0.9, as before', from: 0.9 },
        ],
      },
      until: 'end',
      shows: ['score', 'reconstructions'],
    },
    {
      title: 'Another measure of the drawing',
      text: `The model draws fives *badly*, and still they pass: a black background costs nothing, while a grey coat costs something at every pixel, however well it is drawn. A Bernoulli [[likelihood]] has that cost even for a perfect copy.

Without training again, choose a score under which fives are found: AUC **above 0.85**.`,
      check: [
        { kind: 'measure', of: 'auc', above: 0.85 },
        { kind: 'setting', id: 'dataset', is: 'fashion-mnist' },
        { kind: 'untouched', group: 'data' },
        { kind: 'untouched', group: 'objective' },
      ],
      hint: 'It still has to look at the drawing, but count only what is *different*: “L2 error”.',
      shows: ['scores'],
    },
  ],
  takeHome: `- Method one judges the **drawing**, method two the **code**. For sandals among digits the first reaches $0.98$, the second $0.3$ to $0.8$.
- An encoder says nothing about what it was not trained on: something unknown may well get an ordinary code.
- Distances in the code need room and a good neighbour: the *nearest* codes in 16 dimensions do far better than the median in two.
- It matters, too, *how* drawings are compared. Of fives among clothes the probability finds none (AUC below $0.4$), the squared error most ($0.9$).`,
};
