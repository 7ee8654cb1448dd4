// What is shown of a question, whatever its kind.

import type { Question } from '../../../lessons/questions/index.ts';
import type { Predicted } from '../../../state/lesson/progress.ts';

export interface Asked<Spec = Question, Value = Predicted> {
  of: Spec;
  /** BCP 47, of its words where they are somebody's own. */
  language?: string | undefined;
  /** Id of the element that asks it: the name of the field. */
  labelledBy: string;
  /** What was answered; null where nothing was. */
  value: Value | null;
  /** It was handed in. */
  isFixed: boolean;
  /** Null: the answer was taken back, or is none yet. */
  onChange(value: Value | null): void;
}
