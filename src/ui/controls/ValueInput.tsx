// The exact value, as text. What cannot be used is answered with a sentence, and the value stays what it was.

import { type KeyboardEvent, useState } from 'react';
import { check, clamp, type NumberField } from '../../core/field.ts';
import type { ParamId } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';

interface Props {
  field: NumberField & { readonly id: ParamId };
  value: number;
  labelId: string;
  /** Id of the sentence about the last attempt, while there is one. */
  problemId: string | undefined;
  wide: boolean;
  setProblem(problem: string | null): void;
}

export function ValueInput({ field, value, labelId, problemId, wide, setProblem }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = field.named?.[value] ?? String(value);

  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    const typed = named(field, draft);
    const { value: next, problem } = check(field, typed);
    setProblem(problem && keep(problem, text));
    if (!problem && next !== value) set(field.id, next as number);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
    const steps = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!steps) return;
    event.preventDefault();
    setDraft(null);
    set(field.id, clamp(field, value + steps * field.step));
  };
  return (
    <input
      className={wide ? 'value wide' : 'value'}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-labelledby={labelId}
      aria-describedby={problemId}
      aria-invalid={problemId !== undefined}
      value={draft ?? text}
      onFocus={event => event.target.select()}
      onChange={event => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={press}
    />
  );
}

/** "all" -> "60000": names can be typed too, and so can a comma for the decimals. */
function named(field: NumberField, draft: string): string {
  const name = Object.entries(field.named ?? {}).find(([, name]) => name === draft.trim().toLowerCase());
  return name ? name[0] : draft.replace(/^(\s*-?\d*),(\d+\s*)$/, '$1.$2');
}

/** `check` ends its sentence with what an address would fall back to; here the value that was there stays. */
const keep = (problem: string, text: string) => `${problem.slice(0, problem.lastIndexOf(';'))}; ${text} stays.`;
