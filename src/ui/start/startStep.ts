// One click: a step of a guided experiment, as long as the length that is chosen beside Play.

import type { GuidedExperiment } from '../../lessons/types.ts';
import { startGuided } from '../../state/guided.ts';
import { lengthNow } from '../transport/lengthNow.ts';

export function startStep({ id, sets, steps }: GuidedExperiment, step: number): void {
  const { sets: own, compare } = steps[step];
  void startGuided({ id, step, sets: { ...sets, ...own }, compare }, lengthNow());
}
