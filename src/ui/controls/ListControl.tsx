// A list of numbers as text, and its end a button longer or shorter: so one sees that there can be more than one.

import { Minus, Plus } from 'lucide-react';
import { useId } from 'react';
import type { ListField } from '../../core/field.ts';
import { listOf, numbersOf } from '../../core/numberList.ts';
import type { ParamId } from '../../params/schema.ts';
import { set } from '../../state/actions.ts';
import { TipButton } from '../Tip.tsx';
import { useLab } from '../useLab.ts';
import { AnswerNote } from './AnswerNote.tsx';
import { FieldHead } from './FieldHead.tsx';
import { TypedInput } from './TypedInput.tsx';
import { useTyped } from './useTyped.ts';

export function ListControl({ field }: { field: ListField & { readonly id: ParamId } }) {
  const labelId = useId();
  const noteId = useId();
  const value = String(useLab(state => state.params[field.id]));
  const numbers = numbersOf(value);
  const text = numbers.join(', ');
  const { answer, take, forget } = useTyped(field, value, text);
  const put = (next: readonly number[]) => {
    forget();
    set(field.id, listOf(next));
  };
  return (
    <div className="field" data-field={field.id}>
      <FieldHead field={field} labelId={labelId} />
      <div className="number list">
        <TypedInput
          text={text}
          labelId={labelId}
          noteId={answer?.note ? noteId : undefined}
          isWrong={answer?.isProblem ?? false}
          hasLetters
          isWide
          onCommit={take}
        />
        <TipButton
          label={`Remove the last ${field.part}`}
          isDisabled={numbers.length === 1}
          onPress={() => put(numbers.slice(0, -1))}
        >
          <Minus aria-hidden="true" />
        </TipButton>
        <TipButton
          label={`Add a ${field.part}`}
          isDisabled={numbers.length >= field.most}
          onPress={() => put([...numbers, numbers.at(-1)!])}
        >
          <Plus aria-hidden="true" />
        </TipButton>
      </div>
      <AnswerNote answer={answer} id={noteId} />
    </div>
  );
}
