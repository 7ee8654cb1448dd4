// Anomaly detection is not solved: one setting for all ten digits, and as good an average as one can get.

import type { Lesson } from './lesson.ts';

export const challenge: Lesson = {
  id: 'challenge',
  title: 'An open challenge',
  about: 'One setting for all ten digits: how high can you bring the mean AUC?',
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
      title: 'Yours',
      text: `Now all ten. Choose your setting and your score, then start a sweep over the **Anomalous class**, 0 to 9, in the card “Sweep”. All its runs are kept under “Runs”: sorted by AUC, that is your leaderboard.

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
- A few labelled anomalies would change the picture. That is another setting of the problem, with other traps.`,
};
