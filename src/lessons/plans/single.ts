// One period: an anomaly detector, and what its scores are worth.

import type { LessonPlan } from './types.ts';

export const single: LessonPlan = {
  id: 'single',
  title: 'Does it notice what it has never seen?',
  minutes: 45,
  before: `Open each link below once on the computer that projects, so that MNIST is kept there. Prepare an assignment with the two lessons’ predictions and one question in words: *Why are some fives not noticed?*`,
  parts: [
    {
      minutes: 5,
      title: 'One image on its way',
      text: `Follow one digit along the strip: squeezed into two numbers, drawn again, compared. Say that fives are kept from the model. **Hands up**: will it notice them hardly, fairly or well? Write the count on the board.`,
      projects: '?trainSize=10000&epochs=5&present=1&scene=strip',
    },
    {
      minutes: 12,
      title: 'Hold a digit out',
      text: `Alone or in pairs. Everybody predicts before they train. Whoever is done early holds out another digit.`,
      lessons: ['hold-out'],
    },
    {
      minutes: 6,
      title: 'What do the most anomalous have in common?',
      text: `Train it once more for all to see. Collect what the class has found: the most anomalous are not all fives, and much of the score is ink. Compare with the hands on the board.`,
      projects: '?trainSize=10000&epochs=5&run=1&present=1&scene=gallery',
    },
    {
      minutes: 15,
      title: 'ROC, AUC, threshold',
      text: `Everybody draws the curve before it is known, and then sets a threshold. Ask those who are done what changes where anomalies are rare.`,
      lessons: ['roc'],
    },
    {
      minutes: 5,
      title: 'The one that looks more normal than the normals',
      text: `Now ones are held out. Let the class say first on which side of the diagonal the curve will lie, then train. What would a detector be worth that is always wrong?`,
      projects: '?heldOut=1&trainSize=10000&epochs=5&run=1&present=1&scene=roc',
    },
    {
      minutes: 2,
      title: 'The end',
      text: `Everybody saves the file of answers and hands it in.`,
    },
  ],
  handIn: `The file of answers: the predictions with what came of them, and two sentences on why some fives are not noticed.`,
  takeHome: `A model of normal data notices what it *draws badly*, which is not the same as what is *new*. The AUC judges the order of the scores; a threshold is a decision about costs.`,
};
