// Convolution, tables, heartbeats: the same idea where examples are not digits, or the network knows that neighbours belong together.

import type { Lesson } from './lesson.ts';

export const otherData: Lesson = {
  id: 'other-data',
  title: 'Convolution, tables, heartbeats',
  about: 'The same idea with another network, with tables, one of your own among them, and with heartbeats.',
  minutes: 15,
  sets: { score: 'probability' },
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
      title: 'A CSV of your own',
      text: `Any CSV can take its place. Drop it on the page, or press *Open files from this computer* under *Data*. A dialog asks which column is the **label** and which of its values are the anomaly, what to learn from, and what becomes of rows where values are missing. Twelve rows can be opened; to learn from, have some hundreds. Without a label there is no AUC.

None at hand? The lab writes one. With the sensors trained, *Save every score of the test set* in “All scores”, and open that file: 2,000 rows, each with what fourteen scores say of it. The column *anomalous* is taken for the label. But two others **tell the answer**, too: which?

Train with your table, then open it once more without what tells the answer. The check asks for an AUC **above 0.5**.`,
      sets: { dataset: 'sensors' },
      asSet: true,
      until: 'end',
      check: [
        { kind: 'setting', id: 'dataset', is: 'own' },
        { kind: 'measure', of: 'auc', above: 0.5 },
      ],
      hint: 'In the lab’s own file, *label* and *class* say which fault a row has. With them the AUC was $0.998$, and without them $0.91$.',
      shows: ['scores', 'roc'],
    },
    {
      title: 'A tutorial’s slip',
      text: `A well-known tutorial for such tables averages the reconstruction error over all values of a batch, and sums KL. For 30 columns and batches of 32 that is $\\beta = 960$.

KL then outweighs all else, and the decoder gives the same average row whatever it is shown. That can even look good on a table where anomalies are simply *far from the mean*. Here they are not.`,
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
      title: 'A table as published',
      text: `Such a table is well known: 569 tissue samples with 30 measures of their cell nuclei, 212 of them malignant. The VAE learns from some 205 benign ones. Over five seeds its AUC is $0.92$ on average, and *with* the slip of the step before $0.96$.

So ask for less: the “Distance from the mean” needs no network at all.

If the page says that the table could not be loaded, go on: how it ends is in what to take home.`,
      sets: { dataset: 'breast-cancer', score: 'trainingMean' },
      predict: {
        kind: 'choose',
        question: 'Which AUC does the distance from the mean reach?',
        measure: 'auc',
        options: [
          { id: 'less', text: 'Less than the VAE: below 0.9', below: 0.9 },
          { id: 'same', text: 'About as much: 0.9 to 0.94', from: 0.9, below: 0.94 },
          { id: 'more', text: 'More: above 0.94', from: 0.94 },
        ],
      },
      until: 'end',
      shows: ['scores', 'roc'],
    },
    {
      title: 'Heartbeats',
      text: `An example can be a **series**: one heartbeat of an ECG, made here. Normal beats are learned, five kinds of abnormal ones are to be found.`,
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
    {
      title: 'ECG5000, and what is published',
      text: `Real beats, of one patient: 234 normal ones to learn from, 4,500 to be judged. What others reach, and what this lab does on average over seeds:

- Pereira and Silveira (2019), a larger recurrent VAE with attention, judged in its latent space: AUC $0.982$, accuracy $0.960$, F1 $0.952$
- a dense VAE here: $0.990$, $0.96$, $0.96$
- a recurrent VAE here, seven points a step: $0.983$, $0.87$, $0.79$

The last one *ranks* beats as well as the first, and still has a far lower F1: that depends on the **threshold**, which here is set on 58 normal beats. Now you: reach an AUC **above 0.982**.

The page may not fetch these files from where they are published: it has them only where whoever set it up has put them there. If it says that they could not be loaded, open them from your computer, or go on.`,
      sets: { dataset: 'ecg5000' },
      until: 'end',
      check: [{ kind: 'measure', of: 'auc', above: 0.982 }],
      hint: 'The files are *ECG5000_TRAIN.txt* and *ECG5000_TEST.txt* of the UCR archive, `timeseriesclassification.com`. Open both at once: class 1 is normal, all others are the anomaly. Then press Play.',
      shows: ['roc', 'scores'],
    },
  ],
  takeHome: `- **Convolution** draws better with far fewer parameters (about 125 nats against 162), and does not find fives better: strokes of an unknown digit are drawn well, too.
- **Tables** need scaling and another likelihood. Compare with the distance from the mean before you praise a network: on the published table it is the better detector ($0.96$ against $0.92$); for a broken correlation it is a coin’s toss, and the VAE finds it.
- **A column that tells the answer** makes any detector look good. Ask of every column whether it is known when the alarm is needed.
- **Series** work the same way, and the residual says *when* something is wrong. On ECG5000 a small dense VAE reaches what is published.
- A collapsed model can look fine on an easy table. Look at the active dimensions.`,
};
