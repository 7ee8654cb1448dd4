// Anomaly detection is not solved: what a few labels add, and one setting for all ten digits, with as good an average as one can get.

import type { Lesson } from './lesson.ts';

export const challenge: Lesson = {
  id: 'challenge',
  title: 'Labels help, and an open challenge',
  about: 'What is a label worth? And without any: how high can one setting bring the mean AUC over all ten digits?',
  minutes: 15,
  sets: { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'The baseline',
      text: `A detector for real use meets anomalies that nobody has chosen. So the figure to beat is the **mean over all ten digits**, each held out in turn, with *one* setting for all of them.

This is the network of the other lessons. Ten runs; it takes a while.`,
      predict: {
        kind: 'value',
        question: 'What is the mean AUC over the ten digits?',
        measure: 'meanAuc',
        min: 0.3,
        max: 1,
        step: 0.01,
      },
      vary: { param: 'heldOut', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
      shows: ['sweep', 'runs'],
    },
    {
      title: 'One digit first',
      text: `Before you spend ten runs, try an idea on one. Whatever you change, keep the data as they are: the same images, the same number of them.

This run has a longer code. It helped for fives: look at what it does to the figure that matters, **under several scores**, in “All scores”.`,
      sets: { latent: 16 },
      predict: {
        kind: 'choose',
        question: 'What is the highest AUC of all scores for fives, with 16 latent dimensions?',
        measure: 'bestAuc',
        options: [
          { id: 'low', text: 'Below 0.8', below: 0.8 },
          { id: 'mid', text: '0.8 to 0.9', from: 0.8, below: 0.9 },
          { id: 'high', text: 'Above 0.9', from: 0.9 },
        ],
      },
      until: 'end',
      shows: ['scores'],
    },
    {
      title: 'What a few labels are worth',
      text: `So far nobody has told anything here what a five is: all of it was *unsupervised*. Suppose that somebody has found **50** fives and labelled them. A linear [[classifier]] then learns to tell their codes from those of training normals. The model stays as it is, and the test set has none of these fives.

The score alone comes a little above $0.8$ with this code. And the support vector machine, with 50 labels?`,
      sets: { labelled: 50 },
      predict: {
        kind: 'choose',
        question: 'What AUC does the support vector machine reach with 50 labelled fives?',
        measure: 'labelledAuc',
        options: [
          { id: 'less', text: 'Less than the score: below 0.8', below: 0.8 },
          { id: 'same', text: 'About as much: 0.8 to 0.85', from: 0.8, below: 0.85 },
          { id: 'more', text: 'More: above 0.85', from: 0.85 },
        ],
      },
      shows: ['labels'],
    },
    {
      title: 'Yours',
      text: `Now all ten digits, and again without labels. Choose your setting and your score, then start a sweep over the **Anomalous class**, 0 to 9, in the card “Sweep”. All its runs are kept under “Runs”: sorted by AUC, that is your leaderboard.

The check asks for a mean above $0.68$ by the score that is chosen. Nobody here knows how far it goes.`,
      check: [
        { kind: 'measure', of: 'classesSwept', above: 9 },
        { kind: 'measure', of: 'meanAuc', above: 0.68 },
        { kind: 'untouched', group: 'data' },
      ],
      hint: 'A longer code and the squared error (“L2 error”) are a start. The mean is pulled down by ones and nines: what could help those?',
      shows: ['sweep', 'runs', 'scores'],
    },
  ],
  takeHome: `- The baseline reaches a mean AUC of about $0.64$: zeros and twos near $0.9$, ones near $0.14$.
- What helps one digit may not help another. A setting that is chosen digit by digit is chosen by test labels.
- Published detectors of this kind have the same trouble: a simple anomaly is drawn as well as a normal image. **Anomaly detection is not solved**, and knowing where yours fails is worth more than another hundredth of AUC.
- Fifty labels lift the AUC for fives from a little above $0.8$ to about $0.87$; ten are worth as much as the score alone. Of an anomaly of *another* kind such a classifier has learned nothing, and the score does not care which kind it is.`,
};
