// A question that is answered with a number: its unit, and from where to where it is right.

import { useId, useState } from 'react';
import type { AskNumber } from '../../../lessons/questions/number.ts';
import { TypedField } from '../../controls/TypedInput.tsx';
import { Question } from './Question.tsx';
import { typedRange } from './typed.ts';
import type { EditorProps } from './types.ts';

const LONGEST_UNIT = 20;

export function NumberEditor({ task, onChange }: EditorProps<AskNumber>) {
  const { right, unit = '' } = task;
  const [range, setRange] = useState(() => [String(right?.[0] ?? ''), String(right?.[1] ?? '')] as const);
  const { problem } = typedRange(...range);
  const noteId = useId();
  const type = (next: readonly [string, string]) => {
    setRange(next);
    const { right: _, ...rest } = task;
    const { right: found } = typedRange(...next);
    onChange({ ...rest, ...(found && { right: found }) });
  };
  const name = (text: string) => {
    const { unit: _, ...rest } = task;
    onChange({ ...rest, ...(text && { unit: text.slice(0, LONGEST_UNIT) }) });
  };
  return (
    <>
      <Question task={task} onChange={onChange} />
      <div className="prepare-row">
        <TypedField label="Unit" text={unit} problem={null} hasLetters onType={name} />
        <TypedField
          label="Right from"
          text={range[0]}
          problem={problem}
          noteId={noteId}
          onType={text => type([text, range[1]])}
        />
        <TypedField
          label="to"
          text={range[1]}
          problem={problem}
          noteId={noteId}
          onType={text => type([range[0], text])}
        />
      </div>
      <p id={noteId} className="field-problem" role="alert">
        {problem}
      </p>
    </>
  );
}
