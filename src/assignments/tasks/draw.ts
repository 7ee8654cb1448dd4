// The ROC curve, drawn before it is known. What came of it is laid over it when a run was trained.

import { missingQuestion, readQuestion } from './question.ts';
import type { TaskKind } from './types.ts';

export interface Draw {
  readonly kind: 'draw';
  readonly question: string;
}

export const draw: TaskKind<Draw> = {
  label: 'Draw the ROC curve',
  about: 'Predicted before a run; the run’s own curve is laid over it.',
  begin: () => ({ kind: 'draw', question: 'Draw the ROC curve that you expect. Then train.' }),
  read: (raw, where) => ({ kind: 'draw', question: readQuestion(raw, where) }),
  missing: missingQuestion,
  step: ({ question }) => ({
    text: '',
    predict: { kind: 'curve', question },
    until: 'end',
    asSet: true,
    shows: ['roc'],
  }),
};
