// An example has to be selected: an anomaly or a normal one, of some class, on either side of the threshold.

import { isAlarm } from '../../core/confusion.ts';
import { judge } from '../../core/judging.ts';
import type { ConditionKind } from './types.ts';

export interface SelectedCondition {
  readonly kind: 'selected';
  readonly isAnomaly?: boolean;
  /** Whether it raises an alarm at the threshold of the page. */
  readonly isAlarm?: boolean;
}

export const selected: ConditionKind<SelectedCondition> = {
  missing({ isAnomaly, isAlarm: alarm }, { looks: { detection }, testSet, selected: position, params }) {
    if (!detection || !testSet || position >= detection.scores.length)
      return 'There is no scored example yet: train first.';
    const truth = testSet.isAnomaly[position] === 1;
    const raised = isAlarm(detection.scores[position], judge(detection, params).threshold);
    if (isAnomaly !== undefined && truth !== isAnomaly)
      return `The selected example is ${truth ? 'an anomaly' : 'a normal one'}; select ${isAnomaly ? 'an anomaly' : 'a normal one'}.`;
    if (alarm !== undefined && raised !== alarm)
      return raised
        ? 'The selected example raises an alarm; select one that passes.'
        : 'The selected example passes; select one that raises an alarm.';
    return null;
  },
};
