// Which of the answers is the right one, while answers come and go.

import type { AskChoice } from '../../../lessons/questions/choice.ts';

export const withRight = ({ right: _, ...rest }: AskChoice, right: number | undefined): AskChoice =>
  right === undefined ? rest : { ...rest, right };

/** Without one answer; the right one stays the right one, unless it was that. */
export function without(task: AskChoice, place: number): AskChoice {
  const { options, right } = task;
  const now = right === undefined || right === place ? undefined : right - Number(right > place);
  return withRight({ ...task, options: options.filter((_, i) => i !== place) }, now);
}
