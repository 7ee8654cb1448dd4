// A question with a few answers, one of which may be the right one.

import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import type { AskChoice } from '../../../lessons/questions/choice.ts';
import { TipButton } from '../../Tip.tsx';
import { SmallSelect } from '../../views/SmallSelect.tsx';
import { Question } from './Question.tsx';
import { without, withRight } from './rightAnswer.ts';
import type { EditorProps } from './types.ts';

const [FEWEST, MOST, LONGEST] = [2, 10, 200];
const NONE = 'none';

export function ChoiceEditor({ task, onChange }: EditorProps<AskChoice>) {
  const { options, right } = task;
  const id = useId();
  const rename = (place: number, words: string) =>
    onChange({ ...task, options: options.map((option, i) => (i === place ? words : option)) });
  return (
    <>
      <Question task={task} onChange={onChange} />
      {options.map((option, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an answer has no identity but its place
        <div key={i} className="prepare-row">
          <label htmlFor={`${id} ${i}`}>Answer {i + 1}</label>
          <input
            id={`${id} ${i}`}
            className="text-input"
            maxLength={LONGEST}
            value={option}
            onChange={event => rename(i, event.target.value)}
          />
          <TipButton
            label={`Remove answer ${i + 1}`}
            isDisabled={options.length <= FEWEST}
            onPress={() => onChange(without(task, i))}
          >
            <X aria-hidden="true" />
          </TipButton>
        </div>
      ))}
      <div className="prepare-row">
        <Button
          className="button"
          isDisabled={options.length >= MOST}
          onPress={() => onChange({ ...task, options: [...options, ''] })}
        >
          <Plus aria-hidden="true" /> Add an answer
        </Button>
        <SmallSelect
          label="Right answer"
          value={right === undefined ? NONE : String(right)}
          options={[
            { id: NONE, label: 'Not said' },
            ...options.map((option, i) => ({ id: String(i), label: `${i + 1}: ${option.slice(0, 40) || '…'}` })),
          ]}
          onChange={chosen => onChange(withRight(task, chosen === NONE ? undefined : Number(chosen)))}
        />
      </div>
    </>
  );
}
