// What students may do with a control: change it, see it, or neither.

import type { Assignment } from '../../../assignments/assignment.ts';
import type { ParamId } from '../../../params/schema.ts';

export type Hold = 'free' | 'locked' | 'hidden';
type Held = Pick<Assignment, 'locked' | 'hidden'>;

export const holdOf = ({ locked, hidden }: Held, id: ParamId): Hold =>
  hidden.includes(id) ? 'hidden' : locked.includes(id) ? 'locked' : 'free';

/** The same, but for these. */
export function holding({ locked, hidden }: Held, ids: readonly ParamId[], hold: Hold): Held {
  const rest = (of: readonly ParamId[]) => of.filter(id => !ids.includes(id));
  return {
    locked: [...rest(locked), ...(hold === 'locked' ? ids : [])],
    hidden: [...rest(hidden), ...(hold === 'hidden' ? ids : [])],
  };
}
