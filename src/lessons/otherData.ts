// Convolution, tables, heartbeats: the same idea where examples are not digits, or the network knows that neighbours belong together.

import type { Lesson } from './lesson.ts';

export const otherData: Lesson = {
  id: 'other-data',
  title: 'Convolution, tables, heartbeats',
  about: 'The same idea with another network, with rows of a table, and with heartbeats.',
  minutes: 15,
  sets: {},
  steps: [
    {
      title: 'Convolution',
      text: `The convolutional autoencoder of Keras’s tutorial has 4,385 parameters; the dense one of the other lessons has 630,000. A small kernel slides over the image: it knows that neighbouring pixels belong together, and what it learns in one place it knows in all.

Its code has 128 numbers, laid out as a picture. The dense one, with two numbers, left 162 nats. A step takes longer here: give it a minute or two.`,
      sets: { dataset: 'mnist', heldOut: 5, model: 'conv-autoencoder', trainSize: 10_000, epochs: 5 },
      predict: {
        kind: 'choose',
        question: 'And how much does it leave?',
        measure: 'reconstruction',
        options: [
          { id: 'less', text: 'Less: below 145 nats', below: 145 },
          { id: 'same', text: 'About as much: 145 to 175', from: 145, below: 175 },
          { id: 'more', text: 'More: so few parameters cannot do it', from: 175 },
        ],
      },
      until: 'end',
      shows: ['reconstructions', 'curves'],
    },
    {
      title: 'Better drawn, better found?',
      text: `It draws far better, with a hundredth of the parameters. Fives, too: strokes are strokes.`,
      predict: {
        kind: 'choose',
        question: 'What is its AUC for fives? The dense autoencoder reached about 0.76.',
        measure: 'auc',
        options: [
          { id: 'worse', text: 'Below 0.65', below: 0.65 },
          { id: 'same', text: '0.65 to 0.8', from: 0.65, below: 0.8 },
          { id: 'better', text: 'Above 0.8', from: 0.8 },
        ],
      },
      shows: ['roc'],
    },
    {
      title: 'A table of machine readings',
      text: `An example can be a **row**: readings of a machine, made here, with faults whose kinds are known. Columns are scaled by the training rows, and a Gaussian takes the place of the Bernoulli [[likelihood]]: its numbers can be negative, because a [[density]] may exceed 1.

One kind of fault breaks only the *relation* between two columns; each value alone looks normal.`,
      sets: { dataset: 'sensors' },
      predict: {
        kind: 'value',
        question: 'What AUC does the model reach over all kinds of faults?',
        measure: 'auc',
        min: 0.4,
        max: 1,
        step: 0.01,
      },
      until: 'end',
      shows: ['classes', 'roc'],
    },
    {
      title: 'A tutorial’s slip',
      text: `A well-known tutorial for such tables averages the reconstruction error over all values of a batch, and sums KL. For 30 columns and batches of 32 that is $\\beta = 960$.

The result can even look good on a table where anomalies are simply *far from the mean*. Here they are not.`,
      sets: { dataset: 'sensors', beta: 960 },
      predict: {
        kind: 'choose',
        question: 'How many latent dimensions are active with that?',
        measure: 'activeUnits',
        options: [
          { id: 'none', text: 'None', below: 1 },
          { id: 'some', text: 'Some', from: 1, below: 5 },
          { id: 'all', text: 'Five or more', from: 5 },
        ],
      },
      until: 'end',
      shows: ['units', 'scores'],
    },
    {
      title: 'Heartbeats',
      text: `An example can be a **series**: one heartbeat of an ECG, made here. Normal beats are learned, five kinds of abnormal ones are to be found.

On the real ECG5000, a dense VAE of this lab reaches an AUC of $0.99$; Pereira and Silveira (2019) report $0.98$ for a recurrent one with attention.`,
      sets: { dataset: 'beats' },
      predict: {
        kind: 'choose',
        question: 'Which AUC will it be on the beats made here?',
        measure: 'auc',
        options: [
          { id: 'low', text: 'Below 0.8', below: 0.8 },
          { id: 'mid', text: '0.8 to 0.95', from: 0.8, below: 0.95 },
          { id: 'high', text: 'Above 0.95', from: 0.95 },
        ],
      },
      until: 'end',
      shows: ['reconstructions', 'classes'],
    },
    {
      title: 'Read one',
      text: `Select a beat that **raises an alarm**, and look where the reconstruction leaves the beat: that is where the model would have expected something else. A physician can check it; a number alone could not be.`,
      check: [{ kind: 'selected', isAnomaly: true, isAlarm: true }],
      hint: 'In “Reconstructions”, set *Show* to *Most anomalous* and press one.',
      shows: ['reconstructions', 'classes'],
    },
  ],
  takeHome: `- **Convolution** draws better with far fewer parameters (about 125 nats against 162), and does not find fives better: strokes of an unknown digit are drawn well, too.
- **Tables** need scaling and another likelihood. Compare with the distance from the mean before you praise a network: for a broken correlation that is a coin’s toss, and the VAE finds it.
- **Series** work the same way, and the residual says *when* something is wrong.
- A collapsed model can look fine on an easy table. Look at the active dimensions.`,
};
