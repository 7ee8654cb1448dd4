// A value as text. Either every letter counts at once, or what was typed counts with Enter or when the input is left, and
// Escape takes it back. Everything that is typed on this page is typed here.

import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';

interface InputProps {
  /** What stands there while nobody types. */
  text: string;
  isWrong: boolean;
  id?: string;
  /** Id of the label, where it is not a `label` of its own. */
  labelId?: string;
  /** Id of the sentence about what was typed, while there is one. */
  noteId?: string | undefined;
  /** Words can be typed too, or a list. */
  hasLetters?: boolean;
  isWide?: boolean;
  /** Hears of every letter. */
  onType?(text: string): void;
  /** Hears of what was typed when it is meant. */
  onCommit?(text: string): void;
  /** Arrow keys, up or down. */
  onStep?(by: 1 | -1): void;
}

export function TypedInput(props: InputProps) {
  const { text, isWrong, id, labelId, noteId, hasLetters = false, isWide = false, onType, onCommit, onStep } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft === null) return;
    setDraft(null);
    onCommit?.(draft);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key === 'Escape') setDraft(null);
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : null;
    if (!by || !onStep) return;
    event.preventDefault();
    setDraft(null);
    onStep(by);
  };
  return (
    <input
      id={id}
      className={isWide ? 'value wide' : 'value'}
      type="text"
      size={Math.max(1, text.length)} // of account where the style sheet leaves the width open
      inputMode={hasLetters ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      aria-labelledby={labelId}
      aria-describedby={noteId}
      aria-invalid={isWrong}
      value={draft ?? text}
      onFocus={event => event.target.select()}
      onChange={event => (onCommit ? setDraft(event.target.value) : onType?.(event.target.value))}
      onBlur={commit}
      onKeyDown={press}
    />
  );
}

interface FieldProps extends Omit<InputProps, 'id' | 'labelId' | 'isWrong'> {
  label: string;
  unit?: string | undefined;
  className?: string;
  /** What is wrong with what was typed; shown below it, unless `noteId` says that it stands elsewhere. */
  problem: string | null;
  children?: ReactNode;
}

/** The same with a label, a unit, and what is wrong. */
export function TypedField({ label, unit, className = 'typed-field', problem, children, ...input }: FieldProps) {
  const [id, problemId] = [useId(), useId()];
  const isHere = problem !== null && input.noteId === undefined;
  return (
    <div className={className} data-wide={input.isWide || undefined}>
      <label htmlFor={id}>{label}</label>
      <span>
        <TypedInput
          {...input}
          id={id}
          isWide={false}
          isWrong={problem !== null}
          noteId={isHere ? problemId : input.noteId}
        />
        {unit && ` ${unit}`}
      </span>
      {children}
      {isHere && (
        <p className="field-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
