// A question that is answered in one's own words.

import type { AskText } from '../../lessons/questions/text.ts';
import { missingQuestion, readQuestion } from './question.ts';
import type { TaskKind } from './types.ts';

export const text: TaskKind<AskText> = {
  label: 'Text',
  about: 'Answered in a few sentences.',
  begin: () => ({ kind: 'text', question: '' }),
  read: (raw, where) => ({ kind: 'text', question: readQuestion(raw, where) }),
  missing: missingQuestion,
  step: ask => ({ text: '', ask }),
};
