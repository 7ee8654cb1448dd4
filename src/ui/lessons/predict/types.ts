// What is drawn of a prediction, whatever its kind.

import type { Prediction } from '../../../lessons/predictions/index.ts';
import type { Facts } from '../../../state/lesson/facts.ts';
import type { Predicted } from '../../../state/lesson/progress.ts';

export interface Drawn<Spec = Prediction, Value = Predicted, Outcome = Predicted> {
  of: Spec;
  /** What is predicted, or may be; null where nothing is yet. */
  value: Value | null;
  /** What came of it; null before that is known. */
  outcome: Outcome | null;
  /** It stands, and cannot be changed any more. */
  isMade: boolean;
  facts: Facts;
  onChange(value: Value): void;
}
