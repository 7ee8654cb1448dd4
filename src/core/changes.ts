// What was changed while a run trained. Settings that act at once make one run out of several, and a record that has only the
// last of them is false; so every change is noted with the step after which it acts.

export interface Change {
  /** How many steps had been done: it acts from the next one on. */
  readonly step: number;
  /** Id of the setting. */
  readonly id: string;
  readonly from: number | string;
  readonly to: number | string;
}

/** A slider that is dragged makes one every few steps; more than this many are thinned out. */
const MOST = 500;

/**
 * The changes with one more, at or beyond the step of the last. Before the first step nothing was trained otherwise, so nothing is
 * noted; a setting that is changed twice at one step was changed once, and not at all where it is back.
 */
export function noted(changes: readonly Change[], change: Change, most = MOST): readonly Change[] {
  const { step, id, to } = change;
  if (step === 0 || change.from === to) return changes;
  const same = changes.findIndex(each => each.id === id && each.step === step);
  if (same < 0) return thinned([...changes, change], most);
  const { from } = changes[same];
  return from === to
    ? changes.filter((_, i) => i !== same)
    : changes.map((each, i) => (i === same ? { ...each, to } : each));
}

/** At most `most`: of two changes of one setting, those that follow each other the fastest become one, at the first one's step. */
function thinned(changes: readonly Change[], most: number): readonly Change[] {
  if (changes.length <= most) return changes;
  let [shortest, first, second] = [Number.POSITIVE_INFINITY, -1, -1];
  const latest = new Map<string, number>();
  changes.forEach(({ id, step }, i) => {
    const before = latest.get(id);
    latest.set(id, i);
    if (before === undefined || step - changes[before].step >= shortest) return;
    [shortest, first, second] = [step - changes[before].step, before, i];
  });
  if (first < 0) return changes;
  const { to } = changes[second];
  return changes.map((each, i) => (i === first ? { ...each, to } : each)).filter((_, i) => i !== second);
}

/** A movement of one setting: what it was, and what it came to rest at. */
export interface Movement extends Change {
  /** Steps done when it came to rest; `step` is when it began. */
  readonly until: number;
}

/** Slower than this share of the run, two changes are two: faster, they are one movement of a slider. */
const ONE_MOVEMENT = 0.005;

/** The changes as a person made them: what a slider passed on its way is left out. @param steps of the whole run */
export function movements(changes: readonly Change[], steps: number): Movement[] {
  const apart = ONE_MOVEMENT * steps;
  const moved: Movement[] = [];
  for (const change of changes) {
    const at = moved.map(({ id }) => id).lastIndexOf(change.id);
    const follows = at >= 0 && change.step - moved[at].until < apart;
    if (follows) moved[at] = { ...moved[at], to: change.to, until: change.step };
    else moved.push({ ...change, until: change.step });
  }
  return moved.filter(({ from, to }) => from !== to);
}

/** Settings as they were before the first change. */
export function before<P extends object>(params: P, changes: readonly Change[]): P {
  const first = new Map<string, number | string>();
  for (const { id, from } of changes) if (!first.has(id)) first.set(id, from);
  return { ...params, ...Object.fromEntries(first) };
}
