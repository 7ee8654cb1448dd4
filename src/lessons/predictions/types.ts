// The contract of a prediction: what somebody is asked for before a run, how what came of it is read off the run, and how far
// off they were. What is predicted is data, so that it can be kept, handed in and laid over the result.

import type { ProbeId } from '../../probes/index.ts';
import type { Facts } from '../../state/lesson/facts.ts';
import type { Predicted } from '../../state/lesson/progress.ts';

export interface PredictionKind<Spec, Value extends Predicted, Outcome extends Predicted> {
  /** What stands there at first; null: nothing is chosen. */
  begin(spec: Spec, facts: Facts): Value | null;
  /** Whether what was kept, or came from a file, is an answer to this question. */
  isValue(value: Predicted, spec: Spec): value is Value;
  /** What came of it; null while the run does not tell. */
  outcome(spec: Spec, value: Value, facts: Facts): Outcome | null;
  /** Whether an outcome that was kept is one. */
  isOutcome(outcome: Predicted, spec: Spec): outcome is Outcome;
  /** How far off it was, in a sentence or two. */
  verdict(spec: Spec, value: Value, outcome: Outcome): string;
  /** Whether that counts as right, where a prediction can be. */
  isRight?(spec: Spec, value: Value, outcome: Outcome): boolean;
  /** The prediction by itself, as it is read. */
  words(spec: Spec, value: Value): string;
  /** What has to be looked at. */
  probe?(spec: Spec): ProbeId | undefined;
}
