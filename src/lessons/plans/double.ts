// Two periods: from compression to a detector, and its limits.

import type { LessonPlan } from './types.ts';

export const double: LessonPlan = {
  id: 'double',
  title: 'From compression to anomaly detection',
  minutes: 90,
  before: `Open each link below once on the computer that projects. Divide the class into two halves for the last part. Prepare an assignment with the predictions of the lessons, one *reach this* (an AUC above 0.6 for digit 1 without touching the data) and one question in words: *What would you not trust this detector with?*`,
  parts: [
    {
      minutes: 5,
      title: 'A copy machine with a bottleneck',
      text: `The strip, one image at a time: 784 numbers become two and 784 again. What has to be lost? Let the class say which digits will be mixed up.`,
      projects: '?model=autoencoder&anomaly=none&trainSize=10000&epochs=5&present=1&scene=strip',
    },
    {
      minutes: 10,
      title: 'An autoencoder compresses',
      text: `Alone or in pairs, predictions first.`,
      lessons: ['autoencoder'],
    },
    {
      minutes: 12,
      title: 'From autoencoder to VAE',
      text: `Why codes become small clouds, and what holds them together.`,
      lessons: ['vae'],
    },
    {
      minutes: 5,
      title: 'Two planes beside each other',
      text: `A VAE and an autoencoder, trained at once. Where are the holes, and what does the decoder draw there?`,
      projects: '?trainSize=10000&epochs=5&compare=1&b.model=autoencoder&run=1&present=1&scene=plane',
    },
    {
      minutes: 10,
      title: 'Hold a digit out',
      text: `The same network, as a detector. Everybody predicts how well it will notice fives.`,
      lessons: ['hold-out'],
    },
    {
      minutes: 6,
      title: 'Who is missed, who is a false alarm?',
      text: `Sort the gallery by score with the class. Collect on the board what the most anomalous have in common. A break fits in here.`,
      projects: '?trainSize=10000&epochs=5&run=1&present=1&scene=gallery',
    },
    {
      minutes: 15,
      title: 'ROC, AUC, threshold',
      text: `Draw the curve, then set a threshold on normal images only. What goes wrong when it is chosen by the test labels?`,
      lessons: ['roc'],
    },
    {
      minutes: 15,
      title: 'Two halves, two limits',
      text: `One half finds out whether the detector is good for every digit, the other what is left when nobody knows what is normal. Both note one number and one picture for the others.`,
      lessons: ['every-digit', 'no-labels'],
    },
    {
      minutes: 8,
      title: 'Each half tells the other',
      text: `Four minutes each, with a picture projected. End on the table of scores: each sees something else, and none sees everything.`,
      projects: '?heldOut=1&trainSize=10000&epochs=5&run=1&present=1&scene=scores',
    },
    {
      minutes: 4,
      title: 'The end',
      text: `Everybody answers the last question, saves the file of answers and hands it in. The open challenge, the last of the lessons, is for home.`,
    },
  ],
  handIn: `The file of answers, with the run that reached the AUC for digit 1 and an answer to *What would you not trust this detector with?*`,
  takeHome: `A bottleneck forces a model to keep what is common. What it cannot draw is called anomalous, and whether that is what *you* mean by an anomaly has to be tested: digit by digit, score by score, with labels that nothing was fitted to.`,
};
