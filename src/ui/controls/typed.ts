// What becomes of a value that was typed: it is taken, or the one that was there stays, and a sentence says so wherever it is
// not exactly what stands there.

import { check, type ListField, type NumberField, weigh, why } from '../../core/field.ts';

export interface Answer {
  /** What the field is set to; null: it stays. */
  readonly value: number | string | null;
  readonly note: string | null;
  /** Whether the note is about something that could not be used as it was typed. */
  readonly isProblem: boolean;
}

/** `now` is what the field shows. */
export function answerTo(field: NumberField | ListField, typed: string, now: string): Answer {
  const { value, fault } = weigh(field, typed);
  if (fault && ['no number', 'too many', 'outside'].includes(fault.kind))
    return { value: null, note: `${why(field, fault)}; ${now} stays.`, isProblem: true };
  return { value, note: check(field, typed).problem, isProblem: fault?.kind === 'between steps' };
}
