// No labels at all: nothing is held out, and the data are not clean. Which images are found, and are they anomalies?

import type { Lesson } from './lesson.ts';

export const noLabels: Lesson = {
  id: 'no-labels',
  title: 'No labels at all',
  about: 'Nobody has sorted the data. What does the model call anomalous, and what if anomalies were trained on?',
  minutes: 12,
  sets: { dataset: 'mnist', trainSize: 10_000, epochs: 5 },
  steps: [
    {
      title: 'Nothing held out',
      text: `In practice there is a heap of data and no list of what is wrong in it. So train on **all** digits. There is no AUC: nothing is anomalous by decree.

The score still ranks every test image. Say what will stand on top.`,
      sets: { anomaly: 'none' },
      predict: {
        kind: 'choose',
        question: 'How much ink will the 100 most anomalous images have?',
        measure: 'inkOnTop',
        options: [
          { id: 'less', text: 'Less than the average image', below: 0.9 },
          { id: 'same', text: 'About as much', from: 0.9, below: 1.2 },
          { id: 'more', text: 'At least a fifth more', from: 1.2 },
        ],
      },
      until: 'end',
      shows: ['reconstructions'],
    },
    {
      title: 'Are these anomalies?',
      text: `Look at the most anomalous images, page by page, and sort them in your head: *odd digits* (crossed out, broken, half a digit), *wrong labels*, and images that are merely **thick** or unusual in style.

Somebody who has to look at all alarms would see the third kind most often.`,
      sets: { gallery: 'anomalous' },
      check: [{ kind: 'setting', id: 'galleryPage', above: 2 }],
      hint: 'The arrows above the images turn the pages. Have a look at three of them at least.',
      shows: ['reconstructions'],
    },
    {
      title: 'Anomalies in the training data',
      text: `A heap that nobody has sorted contains what one is looking for. This run holds zeros out, but lets some in: one training image in ten is a zero ([[contamination]]).

With clean data the AUC for zeros is about $0.9$.`,
      sets: { anomaly: 'held-out', heldOut: 0, contamination: 10 },
      predict: {
        kind: 'value',
        question: 'What AUC is left?',
        measure: 'auc',
        min: 0.3,
        max: 1,
        step: 0.01,
      },
      until: 'end',
      shows: ['roc', 'reconstructions'],
    },
    {
      title: 'How much does it stand?',
      text: `One in ten is what there is of every digit: to the model, zeros are normal then, and it draws them as well as any.

Where does it begin to hurt? Find a share of **at least 2%** with which the AUC is still **above 0.8**.`,
      check: [
        { kind: 'measure', of: 'auc', above: 0.8 },
        { kind: 'setting', id: 'contamination', above: 1 },
        { kind: 'setting', id: 'heldOut', is: 0 },
        { kind: 'untouched', group: 'model' },
        { kind: 'untouched', group: 'objective' },
      ],
      hint: 'Try 2% and 5% under *Data*, **Contamination**.',
      shows: ['roc'],
    },
  ],
  takeHome: `- Without labels a score still ranks, but nobody can say how well. What is on top are mostly **thick** images: about $1.6$ times the ink of the average.
- To the model, anomalous means *expensive to draw*. Whether that is what you are looking for has to be seen with your own eyes.
- A little contamination is forgiven (2%: AUC about $0.86$). At 10% zeros are a class like any other, and the AUC falls to about $0.58$.
- Robust training needs either cleaner data or an objective that knows that the data are not clean.`,
};
