// A curve over the steps of a run that stays small however long the run is: when it is full, the two neighbours that span
// the fewest steps become one. So older stretches halve their resolution one after another, all stretches stay about
// equally fine, and which points there are depends on the points alone, not on where a run was interrupted.

/** The first points, where a curve moves fastest, are never merged. */
const FIRST = 10;

interface AtStep {
  readonly step: number;
}

/** One point out of two neighbours, at the later one's step; `spanA` and `spanB` are the steps since the point before each. */
export type Merge<P> = (a: P, b: P, spanA: number, spanB: number) => P;

/**
 * Appends a point, whose step lies beyond the others', and keeps the curve at `most` points (at least 12): the first ten
 * and the latest always among them. Changes `curve`.
 */
export function append<P extends AtStep>(curve: P[], point: P, most: number, merge: Merge<P>): void {
  curve.push(point);
  if (curve.length <= most) return;
  const spanOf = (at: number) => curve[at].step - curve[at - 1].step;
  let [shortest, at] = [Number.POSITIVE_INFINITY, FIRST];
  for (let i = FIRST; i < curve.length - 1; i++) {
    const span = curve[i + 1].step - curve[i - 1].step;
    if (span < shortest) [shortest, at] = [span, i];
  }
  curve.splice(at, 2, merge(curve[at], curve[at + 1], spanOf(at), spanOf(at + 1)));
}

/** The later of two: for what is measured at a step and says nothing of the steps before it. */
export const later = <P>(_: P, b: P): P => b;
