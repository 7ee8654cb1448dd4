// An assignment as a lecturer would make it: settings, locks, and a task of every kind.

import type { Assignment } from '../../src/assignments/assignment.ts';

export const anAssignment: Assignment = {
  title: 'Which digit is hard to notice?',
  text: 'Read the *lesson* first. You have **30 minutes**.',
  language: 'en',
  settings: '?dataset=mnist&heldOut=1&trainSize=10000&epochs=5',
  locked: ['dataset', 'heldOut', 'seed'],
  hidden: ['backend'],
  views: ['latent', 'roc', 'reconstructions', 'score'],
  tasks: [
    { kind: 'draw', question: 'Draw the ROC curve that you expect. Then train.' },
    { kind: 'number', question: 'What is the AUC?', right: [0.1, 0.4] },
    {
      kind: 'choice',
      question: 'What does an AUC below a half mean?',
      options: ['The detector is useless', 'Ones look more normal than the normals', 'The threshold is wrong'],
      right: 1,
    },
    { kind: 'text', question: 'Why do ones come out so normal? Two sentences.' },
    { kind: 'reach', question: 'Bring the AUC above 0.6 without touching the data.', measure: 'auc', above: 0.6 },
    { kind: 'lesson', lesson: 'hold-out', step: 0 },
  ],
};
