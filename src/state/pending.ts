// Which changes wait for a new model: what the controls show against what the run was made with.

import type { OwnData } from '../engine/api.ts';
import { differing, fieldOf, fields, type ParamId, type Params } from '../params/schema.ts';
import { meansOpened } from './run/plan.ts';

const costly: ReadonlySet<string> = new Set(
  fields.filter(({ cost }) => cost === 'rebuild' || cost === 'reload').map(({ id }) => id),
);

/** Fields whose change waits until a new model is built. */
export const needsNewRun = (id: string): boolean => costly.has(id);

export interface Choice {
  /** What the controls show. */
  readonly params: Params;
  /** What the run was made with; null before the first. */
  readonly applied: Params | null;
  /** Fields that could act at once and were set together with others that cannot. */
  readonly held?: readonly ParamId[];
  /** The files that `own` means now, and those that the run learns from. */
  readonly opened?: OwnData | null;
  readonly appliedData?: OwnData | null;
}

/** Fields in which the controls differ from the run and that need another model, and with them those that are held. */
export function pendingOf({ params, applied, held = [], opened = null, appliedData = null }: Choice): ParamId[] {
  if (!applied) return [];
  const ids: ParamId[] = differing(params, applied);
  // Other files under the same name are another choice.
  const areOthers = meansOpened(params) && opened !== null && opened.id !== appliedData?.id;
  if (areOthers && !ids.includes('dataset')) ids.push('dataset');
  return ids.some(needsNewRun) ? ids.filter(id => needsNewRun(id) || held.includes(id)) : [];
}

/** The same, as the same list as long as it says the same. */
export function createPending(): (choice: Choice) => readonly ParamId[] {
  let asked: readonly unknown[] = [];
  let answer: readonly ParamId[] = [];
  return choice => {
    const { params, applied, held, opened, appliedData } = choice;
    const question = [params, applied, held, opened, appliedData];
    if (question.every((part, i) => part === asked[i])) return answer;
    asked = question;
    const now = pendingOf(choice);
    if (now.join() !== answer.join()) answer = now;
    return answer;
  };
}

/** The settings that make a run another run, as text to compare. */
export const madeWith = (params: Params): string =>
  JSON.stringify(Object.entries(params).filter(([id]) => needsNewRun(id)));

/** Whether two runs are the same experiment: what acts at once or only redraws may differ, and the device that computes. */
export const isMadeAlike = (a: Params, b: Params): boolean =>
  !differing(a, b).some(id => needsNewRun(id) && fieldOf(id).group !== 'device');

/** The settings of the controls that act at once and wait for nothing. */
export const liveOf = (wanted: Params, pending: readonly ParamId[]): Partial<Params> =>
  Object.fromEntries(
    fields.filter(({ id }) => !needsNewRun(id) && !pending.includes(id)).map(({ id }) => [id, wanted[id]]),
  );

/** What a run was made with, with those settings of the controls that act at once and wait for nothing. */
export const liveParams = (applied: Params, wanted: Params, pending: readonly ParamId[]): Params => ({
  ...applied,
  ...liveOf(wanted, pending),
});
