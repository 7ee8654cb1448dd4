// The contract of a question that is answered in words, numbers or by choosing: what no run can tell.

import type { Predicted } from '../../state/lesson/progress.ts';

export interface QuestionKind<Spec> {
  /** Whether what was kept, or came from a file, is an answer to this question. */
  isAnswer(value: Predicted, spec: Spec): boolean;
  /** Whether it is right; null where nobody has said what is. */
  isRight(spec: Spec, value: Predicted): boolean | null;
  /** The answer as it is read: the chosen option, a number with its unit. */
  words(spec: Spec, value: Predicted): string;
}
