// Is the detector good for every digit? Ten runs, one digit held out in each, and why ones come out as they do.

import type { Lesson } from './lesson.ts';

export const everyDigit: Lesson = {
  id: 'every-digit',
  title: 'Is the detector good for every digit?',
  about: 'Ten runs, ten held-out digits: one of them the detector calls more normal than the normals.',
  minutes: 15,
  sets: { dataset: 'mnist', heldOut: 5, trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'Ten runs',
      text: `So far one digit was held out. Was that luck? A sweep of ten runs holds out each digit in turn, with everything else as it was.

Say which digit will be hardest to notice. Then let the ten runs train; it takes ten times as long as one.`,
      predict: {
        kind: 'choose',
        question: 'Which digit has the lowest AUC when it is held out?',
        measure: 'hardestClass',
        options: [
          { id: 'zero', text: 'Zero', below: 1 },
          { id: 'one', text: 'One', from: 1, below: 2 },
          { id: 'middle', text: 'Two, three, four, five or six', from: 2, below: 7 },
          { id: 'late', text: 'Seven, eight or nine', from: 7 },
        ],
      },
      vary: { param: 'heldOut', values: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] },
      shows: ['sweep'],
    },
    {
      title: 'Below a half',
      text: `Zeros are found in nine of ten comparisons, fours and sevens hardly better than by tossing a coin, nines worse. And ones: an AUC near $0.14$. **Below a half** means that ones look *more normal* than the normals.

Train with ones held out, and look at those that were missed.`,
      sets: { heldOut: 1, gallery: 'misses' },
      predict: {
        kind: 'choose',
        question: 'How many of the ones will raise an alarm at 5% false alarms?',
        measure: 'caught',
        options: [
          { id: 'none', text: 'Next to none', below: 2 },
          { id: 'five', text: 'About 5%, like any image', from: 2, below: 10 },
          { id: 'some', text: 'More than 10%', from: 10 },
        ],
      },
      until: 'end',
      shows: ['reconstructions', 'score'],
    },
    {
      title: 'Why ones',
      text: `The model has never seen a one, and draws it well: a thin, straight stroke is part of sevens, fours and nines. And a one has little ink, so there is little that can go wrong.

The [[reconstruction error]] of an image grows with its ink: the *most anomalous* images are again thick ones.`,
      sets: { gallery: 'anomalous' },
      predict: {
        kind: 'value',
        question: 'How many times the ink of an average image have the 100 most anomalous?',
        measure: 'inkOnTop',
        min: 0.5,
        max: 3,
        step: 0.1,
      },
      shows: ['reconstructions', 'classes'],
    },
    {
      title: 'What another score sees',
      text: `The score looks at the *drawing*. Others look at the *code*: how far it lies from those of the training images. “All scores” has them side by side, for this very run.`,
      predict: {
        kind: 'choose',
        question: 'What is the highest AUC for ones, of all scores?',
        measure: 'bestAuc',
        options: [
          { id: 'none', text: 'Below 0.5: no score helps', below: 0.5 },
          { id: 'some', text: 'From 0.5 to 0.8', from: 0.5, below: 0.8 },
          { id: 'well', text: 'Above 0.8', from: 0.8 },
        ],
      },
      shows: ['scores'],
    },
    {
      title: 'A score that finds ones',
      text: `Choose a score under which ones are found better than by chance: AUC above $0.55$. The model stays, and so do the data.

Then look at the table of the sweep under that score, if you have time: what does it make of zeros?`,
      check: [
        { kind: 'measure', of: 'auc', above: 0.55 },
        { kind: 'setting', id: 'heldOut', is: 1 },
        { kind: 'untouched', group: 'data' },
        { kind: 'untouched', group: 'model' },
        { kind: 'untouched', group: 'objective' },
      ],
      hint: 'Scores of the latent space, such as “Mahalanobis distance”. Choose it in “All scores” or beside the AUC at the top.',
      shows: ['scores'],
    },
  ],
  takeHome: `- One held-out class is no evaluation. The same network reaches an AUC of about $0.9$ for zeros and $0.14$ for ones.
- **A good reconstruction does not mean normal.** What is simple to draw passes, seen or not.
- Scores of the code find ones a little better ($0.6$ to $0.7$), and zeros far worse than chance. No score is best for all: which to take depends on anomalies that one does not have.
- An AUC below a half is information. Turning the score round would be choosing by test labels.`,
};
